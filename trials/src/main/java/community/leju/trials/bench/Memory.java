package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of a process and all below it, each shared page counted in its share (PSS). */
final class Memory {
  private Memory() {}

  static double megabytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(one -> kilobytes(one.pid()) / 1_024.0)
        .sum();
  }

  /** Of that process alone, after it was told to let go of what it does not need. */
  static double settledKilobytes(ProcessHandle process) {
    collect(process);
    collect(process);
    return kilobytes(process.pid());
  }

  private static void collect(ProcessHandle process) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      int code =
          new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (code != 0) {
        throw new Failure("jcmd does not reach process " + process.pid());
      }
    } catch (IOException | InterruptedException e) {
      throw new Failure("cannot run jcmd", e);
    }
  }

  private static long kilobytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException e) {
      // It ended while we looked.
      return 0;
    }
  }
}
