package community.leju.agent.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine's boot: what was learned about the clock holds until the next one. */
final class Boot {
  private static final Path ID = Path.of("/proc/sys/kernel/random/boot_id");

  private Boot() {}

  /** The kernel's id of this boot; another each time where there is none, so nothing is trusted. */
  static String id() {
    try {
      return Files.readString(ID).strip();
    } catch (IOException e) {
      return "unknown-" + ProcessHandle.current().pid();
    }
  }
}
