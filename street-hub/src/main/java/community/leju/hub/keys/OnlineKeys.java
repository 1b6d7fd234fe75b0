package community.leju.hub.keys;

import community.leju.content.release.ReleaseKey;
import community.leju.content.release.RoleKeys;
import community.leju.content.signing.Signer;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The key of snapshot and timestamp, in a file of the data folder: it signs every day. While it is
 * rotated there are two, and the newest root says which one counts, in each process at once.
 */
public final class OnlineKeys {
  private static final String FIRST = "online.key";

  private final Path dataFolder;
  private final KeyFiles files;
  private final Map<Path, Signer> known = new ConcurrentHashMap<>();

  public OnlineKeys(Path dataFolder, KeyFiles files) {
    this.dataFolder = dataFolder;
    this.files = files;
  }

  /** The first one. */
  public Signer create() throws IOException {
    return files.create(dataFolder.resolve(FIRST), Optional.empty());
  }

  /** A further one, which counts from the root on that names it. */
  public Signer createFor(long rootVersion) throws IOException {
    return files.create(dataFolder.resolve("online-" + rootVersion + ".key"), Optional.empty());
  }

  /**
   * The key that speaks for a role here.
   *
   * @throws Failure where none of it is on this machine
   */
  public Signer of(RoleKeys role) {
    for (var file : keyFiles()) {
      var signer = known.computeIfAbsent(file, files::signer);
      if (role.keys().containsKey(ReleaseKey.ofEd25519(signer.publicKey()).id())) {
        return signer;
      }
    }
    throw new Failure(
        "the online key that the root names is not in " + dataFolder + "; bring its file back");
  }

  /** Deletes those that the newest root does not name. */
  public void deleteAllBut(RoleKeys role) throws IOException {
    for (var file : keyFiles()) {
      var id = ReleaseKey.ofEd25519(files.signer(file).publicKey()).id();
      if (!role.keys().containsKey(id)) {
        Files.delete(file);
        known.remove(file);
      }
    }
  }

  private List<Path> keyFiles() {
    var found = new ArrayList<Path>();
    try (var all = Files.newDirectoryStream(dataFolder, "online*.key")) {
      all.forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
