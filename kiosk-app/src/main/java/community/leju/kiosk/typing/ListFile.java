package community.leju.kiosk.typing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A list of this version: words between spaces, and lines of remarks that begin with #. */
final class ListFile {
  private ListFile() {}

  /** Its lines, remarks among them. */
  static List<String> lines(String name) {
    try (var in = Objects.requireNonNull(ListFile.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its words. */
  static List<String> words(String name) {
    return lines(name).stream()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .toList();
  }
}
