package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.agent.store.Outbox.State;
import community.leju.agent.store.OutboxFull;
import community.leju.agent.store.OutboxLimits;
import community.leju.agent.store.OutboxQueue;
import community.leju.agent.testing.EnrolledKiosk;
import community.leju.process.launch.Launcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lanes, quarantine, waits, bounds, and what a hub from a backup is told again. */
class OutboxTest {
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
  void aPoisonItemBlocksItsOwnLaneAlone() {
    var poison = kiosk.submit();
    var supplement = kiosk.submitTo(poison);
    var other = kiosk.submit();
    kiosk.hub().submissionStatus.put(1L, 422);
    kiosk.tick();
    assertThat(kiosk.entry(poison).state()).isEqualTo(State.QUARANTINED);
    assertThat(kiosk.entry(supplement).state()).isEqualTo(State.QUEUED);
    assertThat(kiosk.entry(other).state()).isEqualTo(State.DELIVERED);
    assertThat(kiosk.store().outbox().nextDue()).as("no busy loop").isEmpty();
    assertThat(status("status"))
        .contains("waiting for the hub: 1\n", "refused by the hub: 1\n  0001 00001 ", "spoilt")
        .contains("1 of its case wait behind it");
  }

  @Test
  void aTechnicianOffersARefusedOneAgainAndItsLaneGoesInOrder() {
    var poison = kiosk.submit();
    kiosk.submitTo(poison);
    kiosk.submitTo(poison);
    kiosk.hub().submissionStatus.put(1L, 422);
    kiosk.tick();
    kiosk.hub().submissionStatus.clear();
    assertThat(Launcher.run(new OutboxCommands.Retry(), "--data", folder.toString(), "nonsense"))
        .isEqualTo(1);
    var digits = poison.clear().number().grouped();
    assertThat(status("retry", digits)).contains("offered again: " + digits);
    kiosk.tick();
    assertThat(kiosk.hub().arrived).containsExactly(1L, 2L, 3L);
    assertThat(status("list")).contains("refused by the hub: 0\n", "room for more: yes\n");
  }

  @Test
  void aTechnicianGivesARefusedOneUpAndItsCaseGoesOn() {
    var poison = kiosk.submit();
    var supplement = kiosk.submitTo(poison);
    kiosk.hub().submissionStatus.put(1L, 422);
    kiosk.tick();
    var data = List.of("--data", folder.toString());
    var all = Launcher.run(new OutboxCommands.GiveUp(), "all", data.getFirst(), data.getLast());
    assertThat(all).isEqualTo(1);
    assertThat(kiosk.entry(poison).state()).isEqualTo(State.QUARANTINED);
    var number = poison.clear().number();
    assertThat(status("give-up", number.grouped())).contains("given up: " + number.grouped());
    kiosk.tick();
    assertThat(kiosk.entry(supplement).state()).isEqualTo(State.DELIVERED);
    assertThat(kiosk.screen().outbox().find(number)).isEmpty();
    assertThat(kiosk.submit().clear().number().sequence()).as("never again").isEqualTo(3);
  }

  @Test
  void theHubHearsOfARefusedOneWithTheDevicesAndOfItsEnd() {
    kiosk.submit();
    kiosk.hub().submissionStatus.put(1L, 422);
    kiosk.tick();
    kiosk.agent().report();
    assertThat(kiosk.hub().reports().getLast().devices())
        .extracting(one -> one.device() + " " + one.state() + " " + one.reason())
        .containsExactly("outbox alarm quarantined");
    kiosk.hub().submissionStatus.clear();
    status("retry", "all");
    kiosk.tick();
    kiosk.agent().report();
    assertThat(kiosk.hub().reports().getLast().devices()).isEmpty();
  }

  @Test
  void whatAProxyRefusesIsNotRefusedByTheHub() {
    var envelope = kiosk.submit();
    kiosk.hub().captivePortal = "<html>413 Payload Too Large</html>";
    kiosk.hub().captivePortalStatus = 413;
    kiosk.tick();
    assertThat(kiosk.entry(envelope).state()).isEqualTo(State.QUEUED);
    assertThat(kiosk.screen().line().up()).isFalse();
  }

  @Test
  void whatTheHubIsBusyWithComesAgain() {
    for (int status : List.of(401, 403, 409, 429, 500, 503)) {
      var envelope = kiosk.submit();
      kiosk.hub().submissionStatus.put(envelope.clear().number().sequence(), status);
      kiosk.tick();
      assertThat(kiosk.entry(envelope).state()).as("" + status).isEqualTo(State.QUEUED);
      kiosk.hub().submissionStatus.clear();
      kiosk.clock.forward(Duration.ofMinutes(16));
      kiosk.tick();
      assertThat(kiosk.entry(envelope).state()).as("" + status).isEqualTo(State.DELIVERED);
    }
  }

  @Test
  void theHubsWaitIsKeptThoughTheLineComesBack() {
    var envelope = kiosk.submit();
    busyFor("600");
    kiosk.agent().lineIsDown(new IOException("cut"));
    kiosk.tick();
    assertThat(kiosk.entry(envelope).state()).isEqualTo(State.QUEUED);
    kiosk.clock.forward(Duration.ofSeconds(603));
    kiosk.tick();
    assertThat(kiosk.entry(envelope).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void aHostileWaitEndsAfterAnHour() {
    for (var wait : List.of("99999999999999999999", "31536000", "Fri, 31 Dec 9999 23:59:59 GMT")) {
      var envelope = kiosk.submit();
      busyFor(wait);
      kiosk.clock.forward(OutboxQueue.LONGEST_WAIT);
      kiosk.tick();
      assertThat(kiosk.entry(envelope).state()).as(wait).isEqualTo(State.DELIVERED);
    }
  }

  private void busyFor(String retryAfter) {
    kiosk.hub().retryAfter = retryAfter;
    for (long sequence = 1; sequence <= 5; sequence++) {
      kiosk.hub().submissionStatus.put(sequence, 503);
    }
    kiosk.tick();
    kiosk.hub().submissionStatus.clear();
  }

  @Test
  void aClockThatWasWrongHoldsNothingUp() {
    kiosk.clock.forward(Duration.ofDays(3_650));
    var fromTheFuture = kiosk.submit();
    busyFor("");
    kiosk.clock.forward(Duration.ofDays(-3_650));
    kiosk.tick();
    assertThat(kiosk.entry(fromTheFuture).state()).isEqualTo(State.DELIVERED);
    kiosk.clock.forward(Duration.ofDays(-20_000));
    var fromThePast = kiosk.submit();
    kiosk.tick();
    assertThat(kiosk.entry(fromThePast).state()).isEqualTo(State.DELIVERED);
    assertThat(kiosk.hub().arrived).containsExactly(1L, 2L);
  }

  @Test
  void aRestoredHubGetsEverythingAgainOnce() {
    kiosk.hub().epoch = "first";
    var envelope = kiosk.submit();
    kiosk.tick();
    kiosk.hub().forgetSubmissions("second");
    kiosk.tick();
    assertThat(kiosk.entry(envelope).state())
        .as("nothing new for the resident")
        .isEqualTo(State.DELIVERED);
    assertThat(kiosk.screen().outbox().offeredAgain()).isEqualTo(1);
    kiosk.tick();
    kiosk.tick();
    assertThat(kiosk.hub().taken()).containsEntry(envelope.clear().id().hex(), envelope.digest());
    assertThat(kiosk.hub().outcomes).containsExactly("null", "confirmed");
    assertThat(kiosk.screen().outbox().offeredAgain()).isZero();
  }

  @Test
  void aHubThatBeginsToTellItsEpochIsToldOnceMoreAndNotForEver() {
    kiosk.submit();
    kiosk.tick();
    kiosk.hub().epoch = "first";
    for (int i = 0; i < 4; i++) {
      kiosk.tick();
    }
    assertThat(kiosk.hub().outcomes).containsExactly("null", "confirmed");
  }

  @Test
  void deliveredOnesAreKeptForFourteenDaysAndThenDeleted() {
    var envelope = kiosk.submit();
    kiosk.tick();
    kiosk.clock.forward(EnrolledKiosk.KEPT);
    kiosk.tick();
    assertThat(kiosk.screen().outbox().find(envelope.clear().id())).isPresent();
    kiosk.clock.forward(Duration.ofMinutes(1));
    kiosk.tick();
    assertThat(kiosk.screen().outbox().find(envelope.clear().id())).isEmpty();
    assertThat(kiosk.submit().clear().number().sequence()).as("never given twice").isEqualTo(2);
  }

  @Test
  void aClockThatRunsAheadOfTheHubsDeletesNothing() {
    var envelope = kiosk.submit();
    kiosk.tick();
    kiosk.hub().clockAhead = Duration.ofDays(400).negated();
    kiosk.clock.forward(Duration.ofDays(400));
    kiosk.tick();
    assertThat(kiosk.screen().outbox().find(envelope.clear().id())).isPresent();
  }

  @Test
  void aFullOutboxSaysSoBeforehandAndTakesNothing() {
    kiosk.store().outbox().keepLimits(new OutboxLimits(2, 64L << 20, 0));
    assertThat(kiosk.screen().outbox().hasRoom()).isTrue();
    kiosk.submit();
    kiosk.submit();
    assertThat(kiosk.screen().outbox().hasRoom()).isFalse();
    assertThatThrownBy(() -> kiosk.submit()).isInstanceOf(OutboxFull.class);
    kiosk.agent().report();
    assertThat(kiosk.hub().reports().getLast().devices().getFirst().reason()).isEqualTo("full");
    kiosk.tick();
    assertThat(kiosk.screen().outbox().hasRoom()).as("what is delivered takes no place").isTrue();
    assertThat(kiosk.submit().clear().number().sequence()).isEqualTo(3);
    assertThat(kiosk.hub().taken()).hasSize(2);
  }

  @Test
  void bytesAreBoundedToo() {
    kiosk.store().outbox().keepLimits(new OutboxLimits(1_000, 2_500, 0));
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10; i++) {
                kiosk.submit();
              }
            })
        .isInstanceOf(OutboxFull.class);
    assertThat(kiosk.screen().outbox().waiting().count()).isBetween(1, 4);
    assertThat(kiosk.screen().outbox().hasRoom()).isFalse();
  }

  private String status(String... arguments) {
    var printed = new ByteArrayOutputStream();
    var out = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      var line = new ArrayList<>(List.of(arguments));
      var command =
          switch (line.removeFirst()) {
            case "status" -> new AgentMain.Status();
            case "list" -> new OutboxCommands.Listing();
            case "give-up" -> new OutboxCommands.GiveUp();
            default -> new OutboxCommands.Retry();
          };
      line.addAll(List.of("--data", folder.toString()));
      assertThat(Launcher.run(command, line.toArray(String[]::new))).isZero();
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
