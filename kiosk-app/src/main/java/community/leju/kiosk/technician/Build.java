package community.leju.kiosk.technician;

import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which program this is. Builds are reproducible, so the jar's own digest tells one from another
 * with nothing written into it.
 */
final class Build {
  private static final int SHOWN_CHARS = 12;

  private @Nullable String digest;

  /**
   * The first characters of the SHA-256 of this program's jar; empty where it runs from classes.
   */
  synchronized Optional<String> digest() {
    if (digest == null) {
      digest = read();
    }
    return Optional.of(digest).filter(one -> !one.isEmpty());
  }

  private static String read() {
    var source = Build.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "";
    }
    try {
      var jar = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar)
          ? Sha256.hex(Files.readAllBytes(jar)).substring(0, SHOWN_CHARS)
          : "";
    } catch (IOException | URISyntaxException e) {
      return "";
    }
  }
}
