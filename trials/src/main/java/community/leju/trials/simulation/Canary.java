package community.leju.trials.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Promise 4: no disk gives a resident's name away. */
final class Canary {
  /** In every resident's name. */
  static final String NAME = "金丝雀";

  private Canary() {}

  static void mustNotBeIn(Path folder) throws IOException {
    var canary = NAME.getBytes(StandardCharsets.UTF_8);
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (contains(Files.readAllBytes(file), canary)) {
          throw new PromiseBroken("a resident's name is in " + file.getFileName());
        }
      }
    }
  }

  private static boolean contains(byte[] content, byte[] wanted) {
    for (int at = 0; at + wanted.length <= content.length; at++) {
      int same = 0;
      while (same < wanted.length && content[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
