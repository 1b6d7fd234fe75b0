package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.KioskStore;
import community.leju.agent.store.Outbox;
import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.submission.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What residents send, on its way to the hub. */
class DeliveryTest {
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
  void submissionIsDeliveredAndReceipted() {
    var envelope = submit();
    assertThat(envelope.clear().number().grouped()).startsWith("0001 00001 ");
    kiosk.tick();
    var entry = kiosk.screen().outbox().find(envelope.clear().number()).orElseThrow();
    assertThat(entry.state()).isEqualTo(Outbox.State.DELIVERED);
    assertThat(entry.receipt().orElseThrow().digest()).isEqualTo(envelope.digest());
    assertThat(kiosk.hub().taken()).containsEntry(envelope.clear().id().hex(), envelope.digest());
  }

  @Test
  void lostReceiptsMakeNoSecondEffect() {
    var envelope = submit();
    kiosk.hub().receiptsToLose.set(3);
    for (int i = 0; i < 5; i++) {
      kiosk.tick();
      kiosk.clock.forward(Duration.ofMinutes(15));
    }
    assertThat(kiosk.screen().outbox().find(envelope.clear().id()).orElseThrow().state())
        .isEqualTo(Outbox.State.DELIVERED);
    assertThat(kiosk.hub().taken()).hasSize(1);
  }

  @Test
  void submissionsWaitForAHubThatIsDownAndThenGoByThemselves() throws IOException {
    kiosk.hub().close();
    submit();
    submit();
    kiosk.tick();
    assertThat(kiosk.screen().outbox().waiting().count()).isEqualTo(2);
    assertThat(kiosk.screen().line().up()).isFalse();

    kiosk.anotherHub();
    kiosk.agent().pull(kiosk.identity());
    kiosk.agent().push();
    assertThat(kiosk.screen().outbox().waiting().count()).isZero();
    assertThat(kiosk.hub().taken()).hasSize(2);
  }

  @Test
  void sequenceGoesOnAfterARestart() {
    submit();
    kiosk.restart();
    assertThat(submit().clear().number().sequence()).isEqualTo(2);
  }

  @Test
  void otherProcessHearsOfACommitAtOnce() throws Exception {
    var heard = new CountDownLatch(1);
    try (var watch = kiosk.store().onChange(heard::countDown)) {
      submit();
      assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void screenWaitsPolitelyForASchemaItDoesNotKnow() throws Exception {
    assertThat(KioskStore.openIfReady(folder.resolve("nothing"), kiosk.clock)).isEmpty();
    var newer = Files.createDirectory(folder.resolve("newer"));
    AgentStore.open(newer, kiosk.clock).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + newer.resolve("agent.db"))) {
      connection.createStatement().execute("PRAGMA user_version = 99");
    }
    assertThat(KioskStore.openIfReady(newer, kiosk.clock)).isEmpty();
  }

  @Test
  void captivePortalIsNoRelease() {
    kiosk.hub().captivePortal = "<html>Please sign in</html>";
    submit();
    kiosk.tick();
    assertThat(kiosk.screen().generation()).isZero();
    assertThat(kiosk.screen().line().up()).isFalse();
    assertThat(kiosk.screen().outbox().waiting().count()).isEqualTo(1);
  }

  private Envelope submit() {
    return kiosk.submit();
  }
}
