package community.leju.hub.keys;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Signer;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that do not stay on the hub: three root keys, the targets key and the recovery key.
 *
 * @param root any two of them sign a root
 * @param targets delegates to approvers
 * @param recovery 256 bits; opens every office's key, so that a lost password loses no submission
 */
public record OfflineKeys(List<Signer> root, Signer targets, Bytes recovery) {
  private static final int RECOVERY_BYTES = 32;
  private static final int ROOT_KEYS = 3;

  /** Makes the keys in a folder that holds none yet. */
  public static OfflineKeys create(Path folder, SecureRandom random) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var recovery = new byte[RECOVERY_BYTES];
    random.nextBytes(recovery);
    KeyFile.write(folder.resolve("recovery.key"), recovery);
    var root = new ArrayList<Signer>();
    for (int i = 1; i <= ROOT_KEYS; i++) {
      root.add(KeyFile.create(folder.resolve("root-" + i + ".key")));
    }
    return new OfflineKeys(
        List.copyOf(root), KeyFile.create(folder.resolve("targets.key")), Bytes.of(recovery));
  }

  /** The targets key, from the folder that was brought back for it. */
  public static Signer targets(Path folder) {
    return KeyFile.signer(present(folder, "targets.key"));
  }

  /** The recovery key, from the folder that was brought back for it. */
  public static byte[] recovery(Path folder) {
    return KeyFile.read(present(folder, "recovery.key"));
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
