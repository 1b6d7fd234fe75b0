package community.leju.hub;

import community.leju.hub.keys.KeyFiles;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.keys.OfflineKeys;
import community.leju.hub.keys.OnlineKeys;
import community.leju.hub.keys.OpeningKeys;
import community.leju.hub.keys.SigningKeys;
import community.leju.hub.secret.Argon2;
import community.leju.hub.secret.Wrapping;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The keys of one data folder, and how those of other media are read. */
final class HubKeys {
  final Argon2 argon2;
  final KeyFiles files;
  final SigningKeys signing;
  final OpeningKeys opening;
  final OfficeKeys office;
  final OfflineKeys offline;
  final OnlineKeys online;

  HubKeys(Path data, SecureRandom random) {
    argon2 = new Argon2(random);
    var wrapping = new Wrapping(argon2, random);
    files = new KeyFiles(wrapping, Passwords::ofKey);
    signing = new SigningKeys(wrapping);
    opening = new OpeningKeys(wrapping);
    office = new OfficeKeys(wrapping, opening);
    offline = new OfflineKeys(files);
    online = new OnlineKeys(data, files);
  }

  /** Key files without a hub, as on the machine of somebody who holds one. */
  static KeyFiles files(SecureRandom random) {
    return new KeyFiles(new Wrapping(new Argon2(random), random), Passwords::ofKey);
  }
}
