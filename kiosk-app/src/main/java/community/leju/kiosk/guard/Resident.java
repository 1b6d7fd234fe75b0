package community.leju.kiosk.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process takes, as the kernel counts it. */
final class Resident {
  private static final String FIELD = "VmRSS:";
  private static final int KIB_OF_MB = 1_024;

  private final Path status;

  Resident(Path status) {
    this.status = status;
  }

  static Resident ofThisProcess() {
    return new Resident(Path.of("/proc/self/status"));
  }

  /** Resident megabytes; 0 where the kernel does not tell. */
  long megabytes() {
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(FIELD))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_OF_MB)
          .findFirst()
          .orElse(0);
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
