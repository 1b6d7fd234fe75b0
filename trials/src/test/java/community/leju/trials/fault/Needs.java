package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What a fault needs of the machine, and patience until it is over. */
final class Needs {
  private static final int LOOK_MILLIS = 50;
  private static final int COMMAND_SECONDS = 60;

  private Needs() {}

  /** Skips the test, and says so, unless this command works here. */
  static void that(String otherwise, String... command) {
    boolean works = works(command);
    if (!works) {
      System.out.println("skipped: " + otherwise);
    }
    assumeTrue(works, otherwise);
  }

  static boolean works(String... command) {
    try {
      return run(command).code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What it printed; it has to succeed. */
  static String done(String... command) {
    try {
      var ran = run(command);
      assertThat(ran.code()).as(String.join(" ", command) + ": " + ran.said()).isZero();
      return ran.said();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private record Ran(int code, String said) {}

  private static Ran run(String... command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try {
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new Ran(process.waitFor(), said);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it holds. */
  static void await(String what, Duration most, BooleanSupplier holds) {
    assertThat(isSoon(most, holds)).as("waited in vain for " + what).isTrue();
  }

  /** Whether it holds within that time. */
  static boolean isSoon(Duration most, BooleanSupplier holds) {
    long end = System.nanoTime() + most.toNanos();
    try {
      while (!holds.getAsBoolean()) {
        if (System.nanoTime() > end) {
          return false;
        }
        Thread.sleep(LOOK_MILLIS);
      }
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
