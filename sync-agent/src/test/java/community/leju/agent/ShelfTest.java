package community.leju.agent;

import static community.leju.agent.testing.EnrolledKiosk.COMMITTEE;
import static community.leju.agent.testing.EnrolledKiosk.SHEET;
import static community.leju.agent.testing.EnrolledKiosk.bulletin;
import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agent pulls, and what of it reaches the shelf. */
class ShelfTest {
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
  void releaseReachesTheShelf() {
    kiosk.tick();
    assertThat(kiosk.screen().generation()).isEqualTo(1);
    assertThat(titles()).containsExactly("停水通知");
    assertThat(kiosk.screen().line().up()).isTrue();
    assertThat(kiosk.screen().line().timeTrusted()).isTrue();
    assertThat(kiosk.screen().line().lastSynchronised()).contains(kiosk.clock.instant());
  }

  @Test
  void unchangedReleaseSwitchesNothing() {
    kiosk.tick();
    kiosk.tick();
    kiosk.repository.publish();
    kiosk.tick();
    assertThat(kiosk.screen().generation()).isEqualTo(1);
  }

  @Test
  void withdrawnItemLeavesTheShelf() {
    kiosk.tick();
    kiosk.repository.remove(COMMITTEE.value(), SHEET);
    kiosk.repository.publish();
    kiosk.tick();
    assertThat(titles()).isEmpty();
  }

  @Test
  void releaseThatTheScreenCrashedOnIsNotShownAgainButAnotherIs() {
    kiosk.tick();
    var synchronised = kiosk.screen().line().lastSynchronised();
    kiosk.repository.put(COMMITTEE.value(), SHEET, bulletin("毒"));
    kiosk.repository.publish();
    kiosk.tick();
    for (int i = 0; i < 4; i++) {
      kiosk.screen().starts().begin();
    }
    assertThat(titles()).containsExactly("停水通知");

    kiosk.clock.forward(Duration.ofMinutes(5));
    kiosk.tick();
    kiosk.repository.publish();
    kiosk.tick();
    assertThat(titles()).containsExactly("停水通知");
    assertThat(kiosk.screen().line().up()).isTrue();
    assertThat(kiosk.screen().line().lastSynchronised()).isEqualTo(synchronised);

    kiosk.repository.put(COMMITTEE.value(), SHEET, bulletin("新内容"));
    kiosk.repository.publish();
    kiosk.tick();
    assertThat(titles()).containsExactly("新内容");
    assertThat(kiosk.screen().line().lastSynchronised()).contains(kiosk.clock.instant());
  }

  @Test
  void spoiltMetadataLeavesTheLastGoodShelf() {
    kiosk.tick();
    kiosk.repository.put(COMMITTEE.value(), SHEET, bulletin("新内容"));
    kiosk.repository.publish();
    var good = kiosk.repository.file("timestamp.json");
    kiosk.repository.files().put("timestamp.json", Arrays.copyOf(good, good.length - 1));
    kiosk.tick();
    assertThat(titles()).containsExactly("停水通知");

    kiosk.repository.files().put("timestamp.json", good);
    kiosk.tick();
    assertThat(titles()).containsExactly("新内容");
  }

  @Test
  void expiredReleaseLeavesTheLastGoodShelfAndItsDate() {
    kiosk.tick();
    var synchronised = kiosk.screen().line().lastSynchronised();
    kiosk.clock.forward(Duration.ofDays(4));
    kiosk.tick();
    assertThat(titles()).containsExactly("停水通知");
    assertThat(kiosk.screen().line().lastSynchronised()).isEqualTo(synchronised);
  }

  @Test
  void spoiltDocumentNeverReachesTheShelf() {
    kiosk.repository.targets().replaceAll((name, content) -> flipped(content));
    kiosk.tick();
    assertThat(kiosk.screen().generation()).isZero();
  }

  @Test
  void spoiltBlobIsRefusedAndFetchedAnew() throws IOException {
    var picture = new byte[200_000];
    new Random(7).nextBytes(picture);
    var sha256 = Sha256.hex(picture);
    kiosk.repository.put(COMMITTEE.value(), COMMITTEE + "/blob/" + sha256, picture);
    kiosk.repository.publish();
    var name = COMMITTEE + "/blob/" + sha256 + "." + sha256;
    kiosk.repository.targets().put(name, flipped(picture));
    kiosk.tick();
    assertThat(kiosk.screen().generation()).isZero();
    assertThat(kiosk.screen().blob(sha256)).isEmpty();

    kiosk.repository.targets().put(name, picture);
    kiosk.tick();
    assertThat(Files.readAllBytes(kiosk.screen().blob(sha256).orElseThrow())).isEqualTo(picture);
  }

  @Test
  void brokenDownloadGoesOnWhereItStopped() throws IOException {
    var picture = new byte[200_000];
    new Random(8).nextBytes(picture);
    var sha256 = Sha256.hex(picture);
    kiosk.repository.remove(COMMITTEE.value(), SHEET);
    kiosk.repository.put(COMMITTEE.value(), COMMITTEE + "/blob/" + sha256, picture);
    kiosk.repository.publish();
    kiosk.hub().breakOffAt.set(150_000);
    kiosk.tick();
    assertThat(kiosk.screen().blob(sha256)).isEmpty();
    long have = Files.size(kiosk.store().blobs().partOf(sha256));
    assertThat(have).isPositive().isLessThanOrEqualTo(150_000);

    kiosk.tick();
    assertThat(Files.readAllBytes(kiosk.screen().blob(sha256).orElseThrow())).isEqualTo(picture);
  }

  @Test
  void kindFromTheFutureIsLeftOutAndReported() {
    kiosk.repository.put("street", "street/hologram/x.json", "{}".getBytes(StandardCharsets.UTF_8));
    kiosk.repository.publish();
    kiosk.tick();
    assertThat(titles()).containsExactly("停水通知");
    assertThat(kiosk.screen().shelf().problems())
        .containsExactly("street/hologram/x.json: unknown kind");
  }

  private List<String> titles() {
    return kiosk.screen().shelf().all(Bulletin.class).stream()
        .map(one -> one.title().zh())
        .toList();
  }

  private static byte[] flipped(byte[] content) {
    var other = content.clone();
    other[other.length / 2] ^= 4;
    return other;
  }
}
