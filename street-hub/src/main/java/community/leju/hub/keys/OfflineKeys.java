package community.leju.hub.keys;

import community.leju.content.signing.Signer;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that do not stay on the hub: three root keys, the targets key and the recovery key,
 * which opens every office's key, so that a lost password loses no submission.
 */
public final class OfflineKeys {
  private static final int RECOVERY_BYTES = 32;
  private static final int ROOT_KEYS = 3;

  private final KeyFiles files;

  /**
   * Keys that were just made.
   *
   * @param root any two of them sign a root
   * @param targets delegates to approvers
   */
  public record Made(List<Signer> root, Signer targets) {}

  public OfflineKeys(KeyFiles files) {
    this.files = files;
  }

  /** Makes the keys in a folder that holds none yet. */
  public Made create(Path folder, SecureRandom random, Optional<String> passphrase)
      throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var recovery = new byte[RECOVERY_BYTES];
    random.nextBytes(recovery);
    files.create(folder.resolve("recovery.key"), recovery, passphrase);
    var root = new ArrayList<Signer>();
    for (int i = 1; i <= ROOT_KEYS; i++) {
      root.add(files.create(folder.resolve("root-" + i + ".key"), passphrase));
    }
    return new Made(List.copyOf(root), files.create(folder.resolve("targets.key"), passphrase));
  }

  /** The targets key, from the folder that was brought back for it. */
  public Signer targets(Path folder) {
    return files.signer(present(folder, "targets.key"));
  }

  /** The recovery key, from the folder that was brought back for it. */
  public byte[] recovery(Path folder) {
    return files.secret(present(folder, "recovery.key"));
  }

  private static Path present(Path folder, String name) {
    var file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new Failure(
          "the offline key "
              + name
              + " is not in "
              + folder
              + "; bring it back or name its folder"
              + " with --offline");
    }
    return file;
  }
}
