package community.leju.agent.store;

import community.leju.content.device.DeviceStanding;
import java.util.Optional;

/** The disk as a device of the kiosk: one that damages files wants to be replaced. */
final class DiskHealth {
  private final Quarantine quarantine;

  DiskHealth(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  /** Since the first damage that was found; empty where there is none. */
  Optional<DeviceStanding> trouble() {
    return quarantine.list().stream()
        .findFirst()
        .map(first -> new DeviceStanding("disk", "warning", "damaged", first.at()));
  }
}
