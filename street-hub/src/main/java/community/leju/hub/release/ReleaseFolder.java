package community.leju.hub.release;

import community.leju.content.release.CheckedRelease;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.TargetPin;
import community.leju.content.release.TrustedState;
import community.leju.hub.blob.Blobs;
import community.leju.hub.store.Database;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes the newest release into a folder, laid out as it is served, for kiosks without a line.
 *
 * <p>What belongs to it is found by a kiosk's own checks, so that nothing is carried out of the
 * house that a kiosk would then refuse.
 */
public final class ReleaseFolder {
  private static final String TIMESTAMP = "timestamp.json";
  private static final int SAY_EVERY = 200;

  private final Database database;
  private final Blobs blobs;
  private final Clock clock;
  private final Consumer<String> say;

  /**
   * Prepares one.
   *
   * @param say hears how far it is
   */
  public ReleaseFolder(Database database, Blobs blobs, Clock clock, Consumer<String> say) {
    this.database = database;
    this.blobs = blobs;
    this.clock = clock;
    this.say = say;
  }

  /**
   * What was written.
   *
   * @param until when kiosks stop taking it: of all that is signed, the timestamp ends first
   */
  public record Result(int files, long bytes, Instant until) {}

  /**
   * Writes it; all of it is on the medium when this returns.
   *
   * @param into must not be there yet
   * @throws Failure where it is, or kiosks would refuse this release
   */
  public Result write(Path into) throws IOException {
    var part = into.resolveSibling(into.getFileName() + ".part");
    mustBeFree(into, part);
    var timestamp =
        database
            .read(handle -> MetadataTable.newest(handle, "timestamp"))
            .orElseThrow(() -> new Failure("there is no release yet"));
    var folder = new SyncedFolder(part);
    try {
      var release = metadata(folder, timestamp);
      say.accept("metadata: " + folder.files() + " files");
      for (var target : new TreeMap<>(release.targets()).entrySet()) {
        target(folder, target.getKey(), target.getValue());
        if (folder.files() % SAY_EVERY == 0) {
          say.accept(folder.files() + " files");
        }
      }
      folder.rename(into);
      return new Result(folder.files(), folder.bytes(), timestamp.expires());
    } catch (ReleaseRefused e) {
      throw new Failure("kiosks would refuse this release: " + e.getMessage(), e);
    }
  }

  private static void mustBeFree(Path into, Path part) {
    if (Files.exists(into)) {
      throw new Failure(into + " is there already: nothing is overwritten");
    }
    if (Files.exists(part)) {
      throw new Failure(part + " was left behind by one that was broken off: delete it");
    }
    var parent = into.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new Failure("there is no folder " + parent);
    }
  }

  /** Every root, for a kiosk may still be at the first; of the other roles the newest. */
  private CheckedRelease metadata(SyncedFolder folder, MetadataTable.Stored timestamp)
      throws IOException {
    var roots = database.read(MetadataTable::roots);
    for (var root : roots) {
      folder.write("metadata/" + root.version() + ".root.json", root.bytes().toArray());
    }
    folder.write("metadata/" + TIMESTAMP, timestamp.bytes().toArray());
    var trusted = TrustedState.of(roots.getLast().bytes().toArray());
    ReleaseSource source =
        (name, _) ->
            name.equals(TIMESTAMP) ? Optional.of(timestamp.bytes().toArray()) : copy(folder, name);
    return new ReleaseUpdate(trusted, source, List::copyOf, clock).run();
  }

  private Optional<byte[]> copy(SyncedFolder folder, String name) throws IOException {
    var found = database.read(handle -> MetadataTable.named(handle, name));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var bytes = found.get().bytes().toArray();
    folder.write("metadata/" + name, bytes);
    return Optional.of(bytes);
  }

  private void target(SyncedFolder folder, String path, TargetPin pin) throws IOException {
    var file = blobs.find(pin.sha256()).orElseThrow(() -> new ReleaseRefused.Missing(path));
    var bytes = Files.readAllBytes(file);
    pin.check(path, bytes);
    folder.write("targets/" + pin.fileName(path), bytes);
  }
}
