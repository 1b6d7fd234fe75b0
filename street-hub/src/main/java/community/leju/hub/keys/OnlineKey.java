package community.leju.hub.keys;

import community.leju.content.signing.Signer;
import java.io.IOException;
import java.nio.file.Path;

/** The key of snapshot and timestamp, in a file of the data folder: it signs every day. */
public final class OnlineKey {
  private static final String NAME = "online.key";

  private OnlineKey() {}

  public static Signer create(Path dataFolder) throws IOException {
    return KeyFile.create(dataFolder.resolve(NAME));
  }

  public static Signer read(Path dataFolder) {
    return KeyFile.signer(dataFolder.resolve(NAME));
  }
}
