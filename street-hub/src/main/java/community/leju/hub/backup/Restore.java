package community.leju.hub.backup;

import community.leju.hub.store.DatabaseCopy;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Makes a hub's data folder of a backup. Under another name until all of it is right, so that
 * nobody ever starts half a hub.
 */
public final class Restore {
  private final Path backup;

  public Restore(Path backup) {
    this.backup = backup;
  }

  /** What is to be done to the folder before it gets its name. */
  public interface Beginning {
    void of(Path folder) throws IOException;
  }

  /**
   * Restores.
   *
   * @param into must not be there yet, or be empty
   * @param beginning begins the database's next life
   * @return when the backup was made
   * @throws Failure where the backup is not whole, or there is something already
   */
  public Instant run(Path into, Beginning beginning, Consumer<String> say) throws IOException {
    var manifest = Manifest.read(backup);
    var part = into.resolveSibling(into.getFileName() + ".part");
    mustBeFree(into, part);
    Copying.makeFolder(part);
    for (var entry : manifest.files()) {
      if (!Files.isRegularFile(backup.resolve(entry.path()))) {
        throw new Failure("the backup has lost " + entry.path());
      }
      if (!Copying.copy(backup.resolve(entry.path()), part, entry.path()).equals(entry)) {
        throw new Failure("the backup is damaged: " + entry.path() + " is not what was saved");
      }
    }
    say.accept(manifest.files().size() + " files, as of " + manifest.madeAt());
    DatabaseCopy.check(part.resolve(Backup.DATABASE));
    beginning.of(part);
    Copying.rename(part, into);
    return manifest.madeAt();
  }

  private static void mustBeFree(Path into, Path part) throws IOException {
    if (Files.exists(into)) {
      try (var files = Files.list(into)) {
        if (files.findAny().isPresent()) {
          throw new Failure(into + " is not empty: a hub is restored into a new folder");
        }
      }
    }
    if (Files.exists(part)) {
      throw new Failure(part + " is what a restore that was broken off left behind: delete it");
    }
  }
}
