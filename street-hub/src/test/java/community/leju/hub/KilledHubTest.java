package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.submission.Envelope;
import community.leju.process.launch.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hub in a process of its own, killed at work: what it receipted stands, and nothing is twice.
 */
class KilledHubTest {
  private static final int ROUNDS = 2;
  private static final int EACH = 150;

  @TempDir Path folder;

  @Test
  void everyReceiptOutlivesTheKillAndIsGivenAgainByteForByte() throws Exception {
    var hub = HubFixture.fresh(folder);
    // The other process has the machine's clock, and looks at the certificate by it.
    hub.clock.forward(Duration.between(hub.clock.instant(), Clock.systemUTC().instant()));
    var kiosk = TestKiosk.enrolled(hub);
    var envelopes = new ArrayList<Envelope>();
    for (int i = 0; i < ROUNDS * EACH; i++) {
      envelopes.add(kiosk.book("2026-01-06T09:30", "甲").envelope());
    }
    hub.close();
    var receipts = new HashMap<Envelope, String>();
    for (int round = 0; round < ROUNDS; round++) {
      var child = start(hub);
      var killer = Thread.ofVirtual().start(() -> killAfter(child, 300));
      for (var one : envelopes.subList(round * EACH, (round + 1) * EACH)) {
        try {
          var answer = kiosk.put(one);
          assertThat(answer.statusCode()).isEqualTo(201);
          receipts.put(one, answer.body());
        } catch (UncheckedIOException e) {
          break;
        }
      }
      child.destroyForcibly().onExit().join();
      killer.join();
    }
    assertThat(receipts).as("some were receipted before the kills").isNotEmpty();

    var last = start(hub);
    try {
      receipts.forEach((envelope, body) -> {
        var again = kiosk.put(envelope);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(body);
      });
      var backup = folder.resolve("backup");
      assertThat(run(new BackupCommands.Make(), hub.data, backup)).isZero();
      assertThat(run(new BackupCommands.Make(), hub.data, backup)).as("there already").isOne();
      assertThat(run(new BackupCommands.Back(), folder.resolve("new"), backup)).isZero();
    } finally {
      last.destroyForcibly().onExit().join();
    }
    var restored = start(hub, folder.resolve("new"));
    try {
      receipts.forEach((envelope, body) -> assertThat(kiosk.put(envelope).body()).isEqualTo(body));
    } finally {
      restored.destroyForcibly().onExit().join();
    }
  }

  private static int run(Object command, Path data, Path backup) {
    return Launcher.run(command, "--data", data.toString(), backup.toString());
  }

  static Process start(HubFixture hub) throws IOException {
    return start(hub, hub.data);
  }

  private static Process start(HubFixture hub, Path data) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    HubMain.class.getName(),
                    "run",
                    "--data",
                    data.toString(),
                    "--set",
                    "port=0",
                    "--set",
                    "kiosk-port=0"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    var kiosks = String.valueOf(lines.readLine());
    var ready = String.valueOf(lines.readLine());
    if (!kiosks.startsWith("kiosks https://") || !ready.startsWith("hub ready ")) {
      process.destroyForcibly();
      throw new AssertionError(kiosks + "; " + ready);
    }
    hub.elsewhere(kiosks.split(" ", -1)[1]);
    return process;
  }

  private static void killAfter(Process process, int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
