package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.line.Trouble;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.printer.raster.PageInDots;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeafPeerTest {
  private static final int DRAWN_MILLIS = 250;
  private static final long MOST_CPU_NANOS = 100_000_000;

  @TempDir Path folder;

  /** A page that stops the peer while it is drawn: the printer was well when the job began. */
  private record Stopping(int dots, long pid, CountDownLatch drawn) implements PageInDots {
    @Override
    public int rows() {
      return 1_000;
    }

    @Override
    public void draw(Graphics2D graphics) {
      signal("-STOP", pid);
      graphics.fillRect(0, 0, dots, rows());
      drawn.countDown();
    }
  }

  @Test
  void aPeerThatNeverReadsFailsTheJobByItsDeadlineAndLeavesNoThread() throws Exception {
    var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 0);
    long pid = Objects.requireNonNull(rig.pty).carrier().pid();
    try {
      var drawn = new CountDownLatch(1);
      var page = new Stopping(rig.profile.dots(), pid, drawn);
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(page)));
      assertThat(drawn.await(5, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(DRAWN_MILLIS);
      long before = cpuNanos();
      assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Indeterminate(Trouble.STALLED));
      // Waiting is not working: a thread that spins would have used all of that time.
      assertThat(cpuNanos() - before).isLessThan(MOST_CPU_NANOS);
    } finally {
      signal("-CONT", pid);
      rig.close();
    }
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("printer-")) {
        assertThat(thread.join(java.time.Duration.ofSeconds(2))).as(thread.getName()).isTrue();
      }
    }
  }

  /** What the printer's threads have used so far. */
  private static long cpuNanos() {
    var beans = ManagementFactory.getThreadMXBean();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("printer-"))
        .mapToLong(thread -> Math.max(0, beans.getThreadCpuTime(thread.threadId())))
        .sum();
  }

  private static void signal(String signal, long pid) {
    try {
      var kill = new ProcessBuilder("kill", signal, Long.toString(pid)).start();
      assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
