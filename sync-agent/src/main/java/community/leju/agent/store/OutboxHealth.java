package community.leju.agent.store;

import community.leju.content.device.DeviceStanding;
import java.time.Instant;
import java.util.Optional;

/** The outbox as a device of the kiosk: whether somebody must come because of it. */
final class OutboxHealth {
  private static final String NAME = "outbox";

  private final Database database;
  private final Reserve reserve;

  OutboxHealth(Database database, Reserve reserve) {
    this.database = database;
    this.reserve = reserve;
  }

  /** What is wrong, the worst of it; empty where nothing is. */
  Optional<DeviceStanding> trouble() {
    var limits = OutboxTable.limits(database);
    var refused = database.number("SELECT min(quarantined_at) FROM outbox");
    if (refused > 0) {
      return standing("alarm", "quarantined", Instant.ofEpochMilli(refused));
    }
    var held = OutboxTable.held(database);
    if (held.items() >= limits.items() || held.bytes() >= limits.bytes()) {
      var newest = database.number("SELECT max(created_at) FROM outbox");
      return standing("alarm", "full", Instant.ofEpochMilli(newest));
    }
    return reserve
        .emptySince(limits.reserveBytes())
        .flatMap(since -> standing("alarm", "disk-full", since));
  }

  private static Optional<DeviceStanding> standing(String state, String reason, Instant since) {
    return Optional.of(new DeviceStanding(NAME, state, reason, since));
  }
}
