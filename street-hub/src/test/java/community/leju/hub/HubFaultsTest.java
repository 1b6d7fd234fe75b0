package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import community.leju.content.submission.Envelope;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows 1, 2 and 5 to 8 of the fault matrix at the hub's process: killed within a write or a sync,
 * and on a disk that says no. A receipt is a promise, and whatever was not receipted comes again.
 */
class HubFaultsTest {
  private static final String SYNCS = "fdatasync,fsync";
  private static final String WRITES = "pwrite64";
  private static final int BOOKED = 160;

  @TempDir Path folder;

  private HubFixture hub;
  private TestKiosk kiosk;
  private Process process;
  private final Map<Envelope, String> receipts = new LinkedHashMap<>();
  private final Deque<Envelope> booked = new ArrayDeque<>();
  private final List<Envelope> sent = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    boolean there = works("strace", "-f", "-qq", "true") && works("prlimit", "--version");
    if (!there) {
      System.out.println("HubFaultsTest skipped: strace or prlimit is not there, or not allowed");
    }
    assumeTrue(there, "strace or prlimit is not there, or not allowed");
    hub = HubFixture.fresh(folder);
    hub.clock.forward(Duration.between(hub.clock.instant(), Clock.systemUTC().instant()));
    kiosk = TestKiosk.enrolled(hub);
    for (int i = 0; i < BOOKED; i++) {
      booked.add(kiosk.book("2026-01-06T09:30", "甲").envelope());
    }
    hub.close();
    process = KilledHubTest.start(hub);
  }

  @AfterEach
  void stop() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  private static boolean works(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File("/dev/null"))
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on these calls on the hub's database fail so. */
  private Process inject(String calls, String fault) throws Exception {
    var command = new ArrayList<>(List.of("strace", "-f", "-o", folder.resolve("trace") + ""));
    for (var file : List.of("hub.db", "hub.db-wal")) {
      command.add("-P" + hub.data.resolve(file));
    }
    command.addAll(List.of("-e", "trace=" + calls, "-e", "inject=" + calls + ":" + fault));
    command.addAll(List.of("-p", "" + process.pid()));
    var strace = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(strace.inputReader().readLine()).contains("attached");
    Thread.sleep(500);
    return strace;
  }

  private static void end(Process strace) throws InterruptedException {
    strace.destroy();
    if (!strace.waitFor(10, TimeUnit.SECONDS)) {
      strace.destroyForcibly().waitFor();
    }
  }

  /** Whether there is a receipt now. One that was given before is the same, byte for byte. */
  private boolean put(Envelope envelope) {
    try {
      var answer = kiosk.put(envelope);
      assertThat(answer.statusCode()).isIn(200, 201, 500, 503);
      if (answer.statusCode() >= 500) {
        return false;
      }
      var before = receipts.putIfAbsent(envelope, answer.body());
      assertThat(before == null || before.equals(answer.body())).isTrue();
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private Envelope another() {
    var envelope = booked.remove();
    sent.add(envelope);
    return envelope;
  }

  /** Everything comes again, as a kiosk sends it; then each is there once, in a sound file. */
  private void assertEachOnce() throws Exception {
    sent.forEach(one -> assertThat(put(one)).isTrue());
    var database = "jdbc:sqlite:" + hub.data.resolve("hub.db");
    try (var connection = DriverManager.getConnection(database);
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                """
                SELECT (SELECT count(*) FROM submission), (SELECT count(*) FROM submission_receipt),
                  (SELECT integrity_check FROM pragma_integrity_check)
                """)) {
      assertThat(result.getInt(1)).isEqualTo(sent.size());
      assertThat(result.getInt(2)).isEqualTo(sent.size());
      assertThat(result.getString(3)).isEqualTo("ok");
    }
  }

  @Test
  void killedWithinAWriteOrASyncEveryReceiptStands() throws Exception {
    for (var fault : List.of(SYNCS + ":1", WRITES + ":2", SYNCS + ":4")) {
      var calls = fault.split(":", -1);
      var strace = inject(calls[0], "signal=KILL:when=" + calls[1]);
      try {
        for (int i = 0; i < BOOKED / 3 - 5 && process.isAlive(); i++) {
          put(another());
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("killed at " + fault).isTrue();
      } finally {
        end(strace);
      }
      process = KilledHubTest.start(hub);
      assertThat(receipts).allSatisfy((one, body) -> assertThat(put(one)).isTrue());
    }
    assertThat(receipts).as("some were receipted before the kills").isNotEmpty();
    assertEachOnce();
  }

  @Test
  void whatCannotBeKeptIsNotReceiptedAndAllGoesOnOnceItCan() throws Exception {
    assertThat(put(another())).isTrue();
    for (var fault :
        List.of(SYNCS + ":EIO", WRITES + ":EIO", WRITES + ":ENOSPC", WRITES + ":EROFS")) {
      var calls = fault.split(":", -1);
      var strace = inject(calls[0], "error=" + calls[1]);
      try {
        assertThat(put(another())).as("no receipt at " + fault).isFalse();
      } finally {
        end(strace);
      }
      assertThat(put(another())).as("after " + fault).isTrue();
    }
    limited("--fsize=1000:unlimited", "--fsize=unlimited:unlimited", true);
    limited("--nofile=3:4096", "--nofile=4096:4096", false);
    process.destroyForcibly().onExit().join();
    process = KilledHubTest.start(hub);
    assertEachOnce();
  }

  /**
   * Where there are no descriptors for a new line, one that is there may still do.
   *
   * @param refused whether there can be no receipt
   */
  private void limited(String limit, String lifted, boolean refused) {
    assertThat(works("prlimit", "--pid", "" + process.pid(), limit)).isTrue();
    for (int i = 0; i < 3; i++) {
      boolean receipted = put(another());
      assertThat(refused && receipted).as(limit).isFalse();
    }
    assertThat(works("prlimit", "--pid", "" + process.pid(), lifted)).isTrue();
    assertThat(put(another())).as("after " + limit).isTrue();
  }
}
