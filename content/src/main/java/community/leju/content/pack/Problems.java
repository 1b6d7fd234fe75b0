package community.leju.content.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The mistakes found so far, in files named relative to the pack's folder. */
final class Problems {
  private static final int MOST = 500;

  private final Path root;
  private final List<PackProblem> found = new ArrayList<>();

  Problems(Path root) {
    this.root = root;
  }

  Notes in(Path file) {
    var name = root.relativize(file);
    return (line, message) -> {
      if (found.size() < MOST) {
        found.add(new PackProblem(name, line, message));
      }
    };
  }

  /** Throws {@link InvalidPack} where there is at least one. */
  void check() {
    if (!found.isEmpty()) {
      throw new InvalidPack(found.stream().distinct().sorted().toList());
    }
  }
}
