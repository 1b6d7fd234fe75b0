package community.leju.hub;

import community.leju.hub.authority.Authority;
import community.leju.hub.staff.Account;
import community.leju.hub.street.StreetProfile;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** Makes a hub where there was none: keys, database, the first release, the first account. */
public final class Initialisation {
  private Initialisation() {}

  /** Where the offline keys lie until somebody moves them away. */
  public static Path offlineFolder(Path data) {
    return data.resolve("offline");
  }

  /**
   * Initialises a data folder.
   *
   * @param first the first account, a manager
   * @param passphrase what the offline keys are put under
   * @throws Failure where there is a hub already
   */
  public static void run(
      Path data,
      StreetProfile street,
      Account first,
      String password,
      Optional<String> passphrase,
      Clock clock,
      SecureRandom random)
      throws IOException {
    try {
      Files.createDirectories(
          data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var keys = new HubKeys(data, random);
      var offline = keys.offline.create(offlineFolder(data), random, passphrase);
      var online = keys.online.create();
      var authority = Authority.create(data, clock.instant(), random);
      try (var parts = HubParts.create(data, authority, clock, random)) {
        parts.database.change(handle -> {
          street.store(handle);
          parts.repository.begin(handle, offline.root(), offline.targets(), online);
          parts.audit.write(handle, "hub", "hub.init", street.name(), "ok");
        });
        parts.staffSetup.add(first, password, offlineFolder(data));
      }
    } catch (FileAlreadyExistsException e) {
      throw new Failure(
          "there is a hub in " + data + " already (" + e.getFile() + "); choose another folder", e);
    }
  }
}
