package community.leju.hub.backup;

import community.leju.hub.store.DatabaseCopy;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Copies a hub's data folder, also while the hub runs: the database as of one moment, then the
 * blobs, which are only ever added, then keys and settings. Everything is read again afterwards.
 */
public final class Backup {
  static final String DATABASE = "hub.db";
  private static final String BLOBS = "blobs";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Copied in another way, made anew, or never to lie in a backup. */
  private static final Set<String> LEFT_OUT =
      Set.of(DATABASE, "hub.db-wal", "hub.db-shm", "hub.lock", "logs", "offline");

  private static final int SAY_EVERY = 200;

  private final Path data;
  private final Clock clock;
  private final Consumer<String> say;

  /**
   * Prepares one.
   *
   * @param say hears how far it is
   */
  public Backup(Path data, Clock clock, Consumer<String> say) {
    this.data = data;
    this.clock = clock;
    this.say = say;
  }

  /**
   * What became of it.
   *
   * @param files in the backup
   * @param damaged blobs that were not what their names say, and are not in it
   */
  public record Result(int files, long bytes, List<String> damaged) {}

  /**
   * Makes one.
   *
   * @param into must not be there yet
   * @throws Failure where it is, or what was written is not what was read
   */
  public Result run(Path into) throws IOException {
    if (!Files.isRegularFile(data.resolve(DATABASE))) {
      throw new Failure("there is no hub in " + data);
    }
    var part = into.resolveSibling(into.getFileName() + ".part");
    mustBeFree(into, part);
    Copying.makeFolder(part);
    var entries = new ArrayList<Manifest.Entry>();
    var damaged = new ArrayList<String>();
    var copy = part.resolve(DATABASE);
    // An empty file is written into, and stays the owner's alone.
    Copying.write(copy, new byte[0]);
    var epoch = DatabaseCopy.make(data.resolve(DATABASE), copy);
    Copying.sync(copy);
    entries.add(Copying.read(part, DATABASE));
    say.accept("database: " + entries.getFirst().bytes() + " bytes");
    copyFiles(part, entries, damaged);
    verify(part, entries);
    var manifest = new Manifest(clock.instant(), epoch, entries);
    Copying.write(part.resolve(Manifest.NAME), manifest.toJson());
    Copying.rename(part, into);
    long bytes = entries.stream().mapToLong(Manifest.Entry::bytes).sum();
    return new Result(entries.size(), bytes, List.copyOf(damaged));
  }

  private void mustBeFree(Path into, Path part) throws IOException {
    if (Files.exists(into)) {
      throw new Failure(into + " is there already: a backup overwrites nothing");
    }
    if (Files.exists(part)) {
      throw new Failure(part + " is what a backup that was broken off left behind: delete it");
    }
    var parent = into.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new Failure("there is no folder " + parent);
    }
    if (parent.toRealPath().startsWith(data.toRealPath())) {
      throw new Failure("a backup inside of " + data + " would be lost with it");
    }
  }

  private void copyFiles(Path part, List<Manifest.Entry> entries, List<String> damaged)
      throws IOException {
    for (var path : paths()) {
      try {
        var entry = Copying.copy(data.resolve(path), part, path);
        if (isBlob(path) && !path.endsWith(entry.sha256())) {
          Files.delete(part.resolve(path));
          damaged.add(path);
        } else {
          entries.add(entry);
        }
      } catch (NoSuchFileException e) {
        // Was on its way to another name.
        continue;
      }
      if (entries.size() % SAY_EVERY == 0) {
        say.accept(entries.size() + " files");
      }
    }
  }

  private List<String> paths() throws IOException {
    try (var all = Files.walk(data)) {
      return all.filter(file -> Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .map(data::relativize)
          .filter(path -> !LEFT_OUT.contains(path.getName(0).toString()))
          .filter(path -> !path.startsWith(BLOBS) || isBlob(path.toString()))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private static boolean isBlob(String path) {
    return path.startsWith(BLOBS + "/")
        && SHA256.matcher(path.substring(BLOBS.length() + 1)).matches();
  }

  /** Reads everything once more. */
  private static void verify(Path part, List<Manifest.Entry> entries) throws IOException {
    DatabaseCopy.check(part.resolve(DATABASE));
    for (var entry : entries) {
      if (!Copying.read(part, entry.path()).equals(entry)) {
        throw new Failure(part.resolve(entry.path()) + " is not what was written");
      }
    }
  }
}
