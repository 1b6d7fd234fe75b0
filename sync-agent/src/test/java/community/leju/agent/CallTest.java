package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.call.Ringer;
import community.leju.agent.pull.Subscription;
import community.leju.agent.store.CallEntry;
import community.leju.agent.store.OutboxLimits;
import community.leju.agent.store.Standing;
import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import community.leju.content.call.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTest {
  private static final Instant PRESSED = EnrolledKiosk.BEGINNING;

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

  private CallId press() {
    var call = new Call(CallId.random(kiosk.random), Origin.SCREEN, kiosk.clock.instant());
    kiosk.screen().calls().make(call);
    return call.id();
  }

  private Standing standing() {
    return kiosk.screen().calls().newest().map(CallEntry::standing).orElseThrow();
  }

  private static Standing heard(CallState state) {
    return new Standing.Heard(state);
  }

  private void forward(Duration by) {
    kiosk.clock.forward(by);
  }

  @Test
  void aCallIsDeliveredAndWhoComesIsHeard() {
    var id = press();
    assertThat(kiosk.agent().ring()).contains(Duration.ofSeconds(1));
    assertThat(kiosk.hub().calls()).containsOnlyKeys(id.hex());
    assertThat(standing()).isEqualTo(heard(new CallState.Ringing(PRESSED)));

    forward(Duration.ofSeconds(40));
    kiosk.hub().answerCalls(new CallState.Acknowledged("林晓", kiosk.clock.instant()));
    forward(Duration.ofSeconds(3));
    kiosk.agent().ring();
    assertThat(standing())
        .isEqualTo(heard(new CallState.Acknowledged("林晓", PRESSED.plusSeconds(40))));
    kiosk.hub().answerCalls(new CallState.Done(kiosk.clock.instant()));
    assertThat(kiosk.agent().ring()).isEmpty();
    assertThat(standing()).isEqualTo(heard(new CallState.Done(kiosk.clock.instant())));
  }

  @Test
  void nothingIsAskedWithoutAnOpenCall() {
    assertThat(kiosk.agent().ring()).isEmpty();
    press();
    kiosk.agent().ring();
    forward(Call.FRESH);
    int before = kiosk.hub().asked().size();
    assertThat(kiosk.agent().ring()).isEmpty();
    assertThat(kiosk.hub().asked()).hasSize(before);
  }

  @Test
  void whatIsHeardAgainIsNotWrittenAgain() throws Exception {
    press();
    kiosk.agent().ring();
    var woken = new CountDownLatch(1);
    try (var watch = kiosk.screen().onChange(woken::countDown)) {
      forward(Duration.ofSeconds(1));
      kiosk.agent().ring();
      assertThat(woken.await(1500, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void aCallWaitsForTheLineAndIsThenDelivered() throws IOException {
    kiosk.hub().close();
    var id = press();
    assertThat(kiosk.agent().ring()).contains(Ringer.RETRY);
    assertThat(standing()).isEqualTo(new Standing.Waiting());
    assertThat(kiosk.screen().line().up()).isFalse();

    forward(Call.FRESH.minusSeconds(1));
    kiosk.anotherHub();
    kiosk.agent().ring();
    assertThat(kiosk.hub().calls()).containsOnlyKeys(id.hex());
    assertThat(kiosk.screen().line().up()).isTrue();
  }

  @Test
  void aStaleCallIsNeverDelivered() throws IOException {
    kiosk.hub().close();
    press();
    kiosk.agent().ring();
    forward(Call.FRESH);
    kiosk.anotherHub();
    assertThat(kiosk.agent().ring()).isEmpty();
    assertThat(kiosk.hub().calls()).isEmpty();
    assertThat(standing()).isEqualTo(new Standing.Waiting());
  }

  @Test
  void aWithdrawalReachesTheHubAndStands() {
    var id = press();
    kiosk.agent().ring();
    kiosk.screen().calls().withdraw(id, kiosk.clock.instant());
    kiosk.hub().callStatus = 503;
    assertThat(kiosk.agent().ring()).contains(Ringer.RETRY);
    kiosk.hub().callStatus = 0;
    assertThat(kiosk.agent().ring()).isEmpty();
    assertThat(kiosk.hub().calls())
        .containsEntry(id.hex(), new CallState.Withdrawn(kiosk.clock.instant()));
    int before = kiosk.hub().asked().size();
    kiosk.agent().ring();
    assertThat(kiosk.hub().asked()).hasSize(before);
    assertThat(standing()).isEqualTo(heard(new CallState.Withdrawn(kiosk.clock.instant())));
  }

  @Test
  void aWithdrawnCallIsNotDelivered() {
    var id = press();
    kiosk.screen().calls().withdraw(id, kiosk.clock.instant());
    kiosk.agent().ring();
    assertThat(kiosk.hub().calls()).isEmpty();
  }

  @Test
  void tooManyCallsAreRefusedAndNotTriedAgain() {
    press();
    kiosk.hub().callStatus = 429;
    assertThat(kiosk.agent().ring()).isEmpty();
    assertThat(standing()).isEqualTo(new Standing.Refused());
    assertThat(kiosk.screen().line().up()).isFalse();
  }

  @Test
  void aHubFromABackupIsTakenTheCallAgain() {
    var id = press();
    kiosk.agent().ring();
    kiosk.hub().forgetCalls();
    kiosk.agent().ring();
    assertThat(kiosk.hub().calls()).containsOnlyKeys(id.hex());
  }

  @Test
  void onlyTheNewestIsRungAndOldOnesAreDeleted() throws Exception {
    for (int i = 0; i < 120; i++) {
      forward(Duration.ofSeconds(1));
      press();
    }
    var newest = press();
    kiosk.agent().ring();
    assertThat(kiosk.hub().calls()).containsOnlyKeys(newest.hex());
    assertThat(rows()).isLessThanOrEqualTo(52);
    forward(Duration.ofHours(2));
    press();
    assertThat(rows()).isEqualTo(1);
  }

  private int rows() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("agent.db"));
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT count(*) FROM call")) {
      return result.getInt(1);
    }
  }

  @Test
  void aSlowPictureDoesNotHoldUpACall() throws Exception {
    kiosk.hub().targetsMayGo = new CountDownLatch(1);
    var config =
        new AgentConfig(
            folder,
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            new Subscription.Own(),
            OutboxLimits.DEFAULT,
            EnrolledKiosk.KEPT);
    var daemon =
        new Daemon(
            config,
            kiosk.store(),
            kiosk.line(),
            kiosk.supply(),
            kiosk.agent(),
            kiosk.renewal(),
            kiosk.clock,
            kiosk.random);
    var running =
        Thread.ofVirtual()
            .start(() -> {
              try {
                daemon.run(kiosk.identity());
              } catch (Exception e) {
                // The test ends.
              }
            });
    try {
      awaitUntil(
          () -> kiosk.hub().asked().stream().anyMatch(path -> path.startsWith("/tuf/targets/")));
      var id = press();
      awaitUntil(() -> kiosk.hub().calls().containsKey(id.hex()));
      kiosk.hub().answerCalls(new CallState.Acknowledged("林晓", kiosk.clock.instant()));
      awaitUntil(
          () -> standing().equals(heard(new CallState.Acknowledged("林晓", kiosk.clock.instant()))));
    } finally {
      kiosk.hub().targetsMayGo.countDown();
      running.interrupt();
      running.join();
    }
  }

  private static void awaitUntil(java.util.function.BooleanSupplier held) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!held.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(10);
    }
  }
}
