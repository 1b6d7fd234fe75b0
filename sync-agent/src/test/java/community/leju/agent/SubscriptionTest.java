package community.leju.agent;

import static community.leju.agent.testing.EnrolledKiosk.NEIGHBOUR;
import static community.leju.agent.testing.EnrolledKiosk.bulletin;
import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.bulletin.Bulletin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose content a kiosk carries. */
class SubscriptionTest {
  @TempDir Path folder;

  private EnrolledKiosk kiosk;

  @BeforeEach
  void enrol() throws IOException {
    kiosk = new EnrolledKiosk(folder);
  }

  @AfterEach
  void end() {
    kiosk.close();
  }

  @Test
  void aKioskCarriesItsOwnCommitteeOnlyUnlessItIsToldMore() {
    publishNeighbours();
    kiosk.tick();
    assertThat(titles()).containsExactly("停水通知");
  }

  @Test
  void aKioskCarriesTheCommitteesItSubscribesTo() {
    publishNeighbours();
    kiosk.subscribe("310117990002, 310117990019");
    assertThat(titles()).containsExactlyInAnyOrder("停水通知", "邻居的通知");
  }

  @Test
  void allIsEveryCommitteeThatTheReleaseDelegatesTo() {
    publishNeighbours();
    kiosk.subscribe("all");
    assertThat(titles()).containsExactlyInAnyOrder("停水通知", "邻居的通知", "第三家的通知");
  }

  @Test
  void aSubscriptionThatEndsLeavesTheShelf() {
    publishNeighbours();
    kiosk.subscribe("all");
    kiosk.subscribe("own");
    assertThat(titles()).containsExactly("停水通知");
  }

  private List<String> titles() {
    return kiosk.screen().shelf().all(Bulletin.class).stream()
        .map(one -> one.title().zh())
        .toList();
  }

  private void publishNeighbours() {
    kiosk.repository.put(NEIGHBOUR, NEIGHBOUR + "/bulletin/b.json", bulletin("邻居的通知"));
    kiosk.repository.put("310117990003", "310117990003/bulletin/c.json", bulletin("第三家的通知"));
    kiosk.repository.publish();
  }
}
