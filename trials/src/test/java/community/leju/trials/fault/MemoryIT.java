package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows 9 and 37 for agent and hub, as {@code GuardIT} has them for the screen: a heap that is
 * exhausted ends the process, and no end leaves a dump.
 */
class MemoryIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int OUT_OF_HEAP = 3;
  private static final int ABORTED = 134;
  private static final int PORT = 8910;

  @TempDir Path folder;

  private Plot plot;
  private Faults faults;
  private Running hub;
  private Running agent;

  @BeforeEach
  void open() throws IOException {
    faults = Faults.in(folder);
    plot = new Plot(folder, "https://127.0.0.1:" + (PORT + 1), Clock.systemUTC());
    startHub();
    startAgent();
  }

  private Running.Way small() {
    return Running.Way.plain(folder)
        .with(Map.of("JAVA_TOOL_OPTIONS", Running.QUICKLY + " -Xmx72m"));
  }

  private void startHub() {
    hub = Running.hub(small(), plot, "port=" + PORT, "kiosk-port=" + (PORT + 1));
  }

  private void startAgent() {
    agent = Running.agent(small(), plot);
  }

  @AfterEach
  void close() {
    agent.close();
    hub.close();
  }

  private void awaitDelivered() {
    Needs.await("the delivery", LONG, () -> plot.waiting() == 0);
  }

  @Test
  void anExhaustedHeapOrACrashEndsTheProcessAndNothingIsLostOrTwiceOrDumped() throws IOException {
    plot.book();
    awaitDelivered();
    faults.heap(agent.java());
    assertThat(agent.exitCode(LONG)).isEqualTo(OUT_OF_HEAP);
    plot.book();
    faults.heap(hub.java());
    assertThat(hub.exitCode(LONG)).isEqualTo(OUT_OF_HEAP);
    startAgent();
    plot.book();
    startHub();
    awaitDelivered();
    assertThat(plot.taken()).isEqualTo(3);
    crash(agent);
    crash(hub);
    assertNoDump();
  }

  private static void crash(Running one) throws IOException {
    var limits = Files.readString(Path.of("/proc", "" + one.java().pid(), "limits"));
    assertThat(limits).containsPattern("Max core file size +0 +0 ");
    Needs.done("kill", "-SEGV", "" + one.java().pid());
    assertThat(one.exitCode(LONG)).isEqualTo(ABORTED);
  }

  private void assertNoDump() {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.getFileName().toString()).doesNotMatch("(hs_err_pid|core|java_pid).*");
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(Plot.CANARY)).as(file + " has a resident's name").isFalse();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
