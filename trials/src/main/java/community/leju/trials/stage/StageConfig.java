package community.leju.trials.stage;

import java.nio.file.Path;

/**
 * Where a stage is set.
 *
 * @param data everything lies below it
 * @param pack the demo pack
 * @param hubPort the hub's port for people; that for kiosks is one more, the kiosk's own ten more
 */
public record StageConfig(Path data, Path pack, int hubPort) {
  /** Where the hub listens for kiosks. */
  int doorPort() {
    return hubPort + 1;
  }

  public int kioskPort() {
    return hubPort + 10;
  }
}
