package community.leju.agent.store;

import community.leju.content.device.DeviceReport;
import community.leju.content.device.DeviceStanding;
import community.leju.content.device.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of devices, and of the last opening of the case. */
final class DeviceTable {
  private static final String SELECT = "SELECT device, state, reason, since FROM device ";

  private DeviceTable() {}

  /** All of it as of one moment; to be called in a transaction. */
  static DeviceReport report(Database database) {
    return new DeviceReport(devices(database), lastOpening(database));
  }

  static List<DeviceStanding> devices(Database database) {
    return database.list(SELECT + "ORDER BY device", DeviceTable::standing);
  }

  static Optional<DeviceStanding> find(Database database, String device) {
    return database.find(SELECT + "WHERE device = ?", DeviceTable::standing, device);
  }

  static void put(Database database, DeviceStanding one) {
    database.execute(
        "INSERT OR REPLACE INTO device (device, state, reason, since) VALUES (?, ?, ?, ?)",
        one.device(),
        one.state(),
        one.reason(),
        one.since().toEpochMilli());
  }

  static void delete(Database database, String device) {
    database.execute("DELETE FROM device WHERE device = ?", device);
  }

  static Optional<Opening> lastOpening(Database database) {
    return database.find(
        "SELECT number, opened_at, closed_at FROM opening ORDER BY number DESC LIMIT 1",
        DeviceTable::opening);
  }

  /** The case is open; the opening before is forgotten. */
  static void opened(Database database, Instant at) {
    database.execute("DELETE FROM opening");
    database.execute("INSERT INTO opening (opened_at) VALUES (?)", at.toEpochMilli());
  }

  static void closed(Database database, Instant at) {
    database.execute("UPDATE opening SET closed_at = ? WHERE closed_at IS NULL", at.toEpochMilli());
  }

  private static DeviceStanding standing(ResultSet row) throws SQLException {
    return new DeviceStanding(
        row.getString(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4)));
  }

  private static Opening opening(ResultSet row) throws SQLException {
    long closed = row.getLong(3);
    return new Opening(
        row.getInt(1),
        Instant.ofEpochMilli(row.getLong(2)),
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed)));
  }
}
