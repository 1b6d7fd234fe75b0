package community.leju.agent.tuf;

import community.leju.content.release.FoundTarget;
import community.leju.content.release.ReleaseRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Downloaded targets, side by side: a path's slashes are quoted, so none leads out of here. */
final class TargetFolder {
  private final Path folder;

  TargetFolder(Path folder) {
    this.folder = folder;
  }

  /** Fetches a target unless it is here already; checked before it gets its name. */
  void fetch(FoundTarget target, HttpRepository repository) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(QuotedName.fileOf(target.path()));
    if (Files.isRegularFile(file) && isGood(target, file)) {
      return;
    }
    var aside = DurableFile.aside(file);
    try {
      repository.target(target, aside);
      check(target, aside);
      DurableFile.keep(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static boolean isGood(FoundTarget target, Path file) throws IOException {
    try {
      check(target, file);
      return true;
    } catch (ReleaseRefused e) {
      return false;
    }
  }

  private static void check(FoundTarget target, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      target.pin().check(target.path(), in);
    }
  }
}
