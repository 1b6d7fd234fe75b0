package community.leju.agent.store;

import java.nio.file.Path;

/** Where things lie in a kiosk's data folder. */
record StoreFolder(Path path) {
  Path database() {
    return path.resolve("agent.db");
  }

  Path reserve() {
    return path.resolve("reserve");
  }

  Path blobs() {
    return path.resolve("blobs");
  }

  Path blob(String sha256) {
    return blobs().resolve(sha256);
  }

  Path damaged() {
    return path.resolve("damaged");
  }
}
