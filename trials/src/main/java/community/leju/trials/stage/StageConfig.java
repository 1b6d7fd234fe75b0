package community.leju.trials.stage;

import java.nio.file.Path;

/**
 * Where a stage is set.
 *
 * @param data everything lies below it
 * @param pack the demo pack
 * @param hubPort the hub's port; the kiosk's is ten more
 */
public record StageConfig(Path data, Path pack, int hubPort) {
  public int kioskPort() {
    return hubPort + 10;
  }
}
