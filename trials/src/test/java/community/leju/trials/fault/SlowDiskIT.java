package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 10: a screen's process on a disk that takes a second and a half for each sync. */
class SlowDiskIT {
  private static final int PORT = 8930;
  private static final Duration SYNC = Duration.ofMillis(1_500);

  /** What is promised where nothing else wants the processor. */
  private static final int MOST_MILLIS = 100;

  /** No page may take as long as a sync: then it waited for one. */
  private static final int WORST_MILLIS = 1_000;

  @TempDir Path folder;

  @Test
  void noPageWaitsForTheDisk() throws Exception {
    Needs.that("strace is not there, or not allowed", "strace", "-f", "-qq", "true");
    var door = Door.own();
    var setting =
        new Showroom.Setting(
            Showroom.demoPack(door), folder.resolve("kiosk"), PORT, false, List.of("attract=0"));
    try (var showroom = Showroom.open(door, setting)) {
      var screen = new Pages(showroom.address("/"));
      for (int i = 0; i < 20; i++) {
        screen.get("/home");
        screen.get("/booking");
        screen.get("/help");
      }
      var trace = folder.resolve("trace");
      var slow = slowDown(showroom.handle().pid(), trace);
      try {
        var millis = whileSomebodyCalls(showroom, screen);
        long median = millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
        long worst = millis.stream().mapToLong(one -> one).max().orElseThrow();
        System.out.printf(
            "slow disk: %d pages, median %d ms, worst %d ms%n", millis.size(), median, worst);
        assertThat(median).isLessThan(MOST_MILLIS);
        assertThat(worst).isLessThan(WORST_MILLIS);
      } finally {
        slow.destroy();
        slow.waitFor();
      }
      assertThat(Files.readString(trace)).contains("(DELAYED)");
    }
  }

  private static Process slowDown(long pid, Path trace) throws IOException, InterruptedException {
    var strace =
        new ProcessBuilder(
                "strace",
                "-f",
                "-o",
                trace.toString(),
                "-e",
                "trace=fdatasync,fsync",
                "-e",
                "inject=fdatasync,fsync:delay_enter=" + SYNC.toMillis() * 1_000,
                "-p",
                "" + pid)
            .redirectErrorStream(true)
            .start();
    // It says for each thread that it is attached; the first is the process.
    strace.inputReader().readLine();
    Thread.sleep(500);
    return strace;
  }

  /** Calls are kept before they are shown, each with a sync; meanwhile somebody reads. */
  private static List<Long> whileSomebodyCalls(Showroom showroom, Pages screen) throws Exception {
    var millis = new ArrayList<Long>();
    try (var threads = Executors.newSingleThreadExecutor()) {
      var calls =
          threads.submit(() -> {
            long begun = System.nanoTime();
            var other = new Pages(showroom.address("/"));
            other.post("/help/call");
            other.post("/help/withdraw");
            other.post("/help/call");
            return Duration.ofNanos(System.nanoTime() - begun);
          });
      while (!calls.isDone()) {
        for (var page : List.of("/home", "/booking", "/help")) {
          long begun = System.nanoTime();
          assertThat(screen.get(page)).contains("data-path");
          millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
          Thread.sleep(50);
        }
      }
      assertThat(calls.get()).as("the disk was slow").isGreaterThan(SYNC.multipliedBy(2));
    }
    return millis;
  }
}
