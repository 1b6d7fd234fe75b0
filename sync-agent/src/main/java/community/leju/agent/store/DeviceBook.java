package community.leju.agent.store;

import community.leju.content.device.DeviceStanding;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The screen's side of the devices' health. A door that becomes open is an opening with a number of
 * its own, which stays until the next one: it is evidence.
 */
public final class DeviceBook {
  private final Database database;

  DeviceBook(Database database) {
    this.database = database;
  }

  public Optional<DeviceStanding> find(String device) {
    return DeviceTable.find(database, device);
  }

  /**
   * Writes what differs; a trouble that outlived a restart goes on from when it began.
   *
   * @param fitted the devices that this kiosk has: others are forgotten
   * @param standings of those of which anything is known
   * @throws StoreFailed where it could not be kept
   */
  public void put(Set<String> fitted, Collection<DeviceStanding> standings) {
    database.inTransaction(() -> {
      for (var known : DeviceTable.devices(database)) {
        if (!fitted.contains(known.device())) {
          DeviceTable.delete(database, known.device());
        }
      }
      standings.forEach(this::put);
      return standings;
    });
  }

  private void put(DeviceStanding one) {
    var before = DeviceTable.find(database, one.device());
    if (before.filter(one::isLike).isPresent()) {
      return;
    }
    DeviceTable.put(database, one);
    if (one.isOpenDoor()) {
      DeviceTable.opened(database, one.since());
    } else if (before.filter(DeviceStanding::isOpenDoor).isPresent()) {
      DeviceTable.closed(database, one.since());
    }
  }
}
