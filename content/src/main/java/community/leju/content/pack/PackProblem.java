package community.leju.content.pack;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * One mistake in a pack.
 *
 * @param file relative to the pack's folder
 * @param line from 1; 0 where the whole file is meant
 * @param message what is wrong and what was expected
 */
public record PackProblem(Path file, int line, String message) implements Comparable<PackProblem> {
  private static final Comparator<PackProblem> ORDER =
      Comparator.comparing(PackProblem::name)
          .thenComparingInt(PackProblem::line)
          .thenComparing(PackProblem::message);

  @Override
  public int compareTo(PackProblem other) {
    return ORDER.compare(this, other);
  }

  /** {@code bulletin/yibao.md:4: title: is missing}, on every system. */
  @Override
  public String toString() {
    return name() + ":" + (line == 0 ? "" : line + ":") + " " + message;
  }

  private String name() {
    return file.toString().replace('\\', '/');
  }
}
