package community.leju.trials.bench;

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
