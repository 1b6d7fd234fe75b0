package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Which cores a process may use, and how long it has used them. */
final class Cores {
  /** The kernel counts in hundredths of a second, on every machine. */
  private static final double TICKS_A_SECOND = 100;

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private Cores() {}

  /**
   * Sets the cores of all threads of a process, and of those to come.
   *
   * @param cores as {@code taskset} takes them: {@code 1}, {@code 0-1}
   */
  static void pin(ProcessHandle process, String cores) {
    try {
      var program =
          new ProcessBuilder("taskset", "-a", "-c", "-p", cores, Long.toString(process.pid()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!program.waitFor(10, TimeUnit.SECONDS) || program.exitValue() != 0) {
        throw new Failure("taskset cannot give core " + cores + " to process " + process.pid());
      }
    } catch (IOException | InterruptedException e) {
      throw new Failure("cannot run taskset", e);
    }
  }

  /** All cores of the machine again. */
  static String all() {
    return "0-" + (Runtime.getRuntime().availableProcessors() - 1);
  }

  /** What a process has used, of all cores together, in seconds. */
  static double seconds(ProcessHandle process) throws IOException {
    var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
    // The name before it may have spaces in it.
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]))
        / TICKS_A_SECOND;
  }
}
