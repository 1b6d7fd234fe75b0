package community.leju.content.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a pack: all of it, or every mistake in it. */
public final class PackReader {
  private PackReader() {}

  /**
   * Reads the pack in a folder. Symbolic links in it are refused, and nothing outside it is read.
   *
   * @throws InvalidPack with every mistake, sorted by file and line
   */
  public static Pack read(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        return new Reading(folder.toRealPath()).run();
      }
    } catch (IOException e) {
      throw new InvalidPack(
          List.of(new PackProblem(folder, 0, "cannot be read: " + e.getMessage())));
    }
    throw new InvalidPack(List.of(new PackProblem(folder, 0, "is not a folder")));
  }
}
