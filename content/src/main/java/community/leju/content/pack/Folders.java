package community.leju.content.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists the folders of one pack and counts what is in them. */
final class Folders {
  private final Path root;
  private final Problems problems;
  private final int most;
  private int entries;

  Folders(Path root, Problems problems, int most) {
    this.root = root;
    this.problems = problems;
    this.most = most;
  }

  /** The files and folders in a folder by name, without litter; everything else is noted. */
  SortedMap<String, Path> list(Path folder) throws IOException {
    var listed = new TreeMap<String, Path>();
    try (var paths = Files.newDirectoryStream(folder)) {
      for (var path : paths) {
        var name = String.valueOf(path.getFileName());
        if (Layout.isLitter(name)) {
          continue;
        }
        if (++entries > most) {
          problems.in(root).note(0, "has more than " + most + " files and folders");
          problems.check();
        }
        if (Files.isSymbolicLink(path)) {
          problems.in(path).note(0, "symbolic links are not allowed");
        } else if (Files.isRegularFile(path) || Files.isDirectory(path)) {
          listed.put(name, path);
        } else {
          problems.in(path).note(0, "is neither a file nor a folder");
        }
      }
    }
    return listed;
  }
}
