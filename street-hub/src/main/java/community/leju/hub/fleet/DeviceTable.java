package community.leju.hub.fleet;

import community.leju.content.device.DeviceStanding;
import community.leju.content.device.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The tables of devices and of reports. */
final class DeviceTable {
  private DeviceTable() {}

  /** When a kiosk reported last, and its last opening. */
  record Last(int kiosk, Instant at, Optional<Opening> opening) {}

  static List<DeviceStanding> devices(Handle handle, int kiosk) {
    return handle
        .createQuery("select * from kiosk_device where kiosk = :kiosk order by device")
        .bind("kiosk", kiosk)
        .map((row, context) -> standing(row))
        .list();
  }

  /** Of every kiosk, what is not ready. */
  static Map<Integer, List<DeviceStanding>> troubles(Handle handle) {
    record Row(int kiosk, DeviceStanding standing) {}
    var troubles = new HashMap<Integer, List<DeviceStanding>>();
    handle
        .createQuery("select * from kiosk_device where state <> 'ready'")
        .map((row, context) -> new Row(row.getInt("kiosk"), standing(row)))
        .forEach(row ->
            troubles.computeIfAbsent(row.kiosk(), _ -> new ArrayList<>()).add(row.standing()));
    return troubles;
  }

  /** The kiosks with anything that is not ready. */
  static Set<Integer> troubled(Handle handle) {
    return new HashSet<>(
        handle
            .createQuery("select distinct kiosk from kiosk_device where state <> 'ready'")
            .mapTo(Integer.class)
            .list());
  }

  static void put(Handle handle, int kiosk, DeviceStanding one) {
    handle
        .createUpdate(
            """
            insert or replace into kiosk_device (kiosk, device, state, reason, since)
            values (:kiosk, :device, :state, :reason, :since)
            """)
        .bind("kiosk", kiosk)
        .bind("device", one.device())
        .bind("state", one.state())
        .bind("reason", one.reason())
        .bind("since", one.since())
        .execute();
  }

  static void delete(Handle handle, int kiosk, String device) {
    handle
        .createUpdate("delete from kiosk_device where kiosk = :kiosk and device = :device")
        .bind("kiosk", kiosk)
        .bind("device", device)
        .execute();
  }

  static Optional<Last> last(Handle handle, int kiosk) {
    return handle
        .createQuery("select * from kiosk_report where kiosk = :kiosk")
        .bind("kiosk", kiosk)
        .map((row, context) -> last(row))
        .findOne();
  }

  static Map<Integer, Last> lasts(Handle handle) {
    var lasts = new HashMap<Integer, Last>();
    handle
        .createQuery("select * from kiosk_report")
        .map((row, context) -> last(row))
        .forEach(one -> lasts.put(one.kiosk(), one));
    return lasts;
  }

  static void put(Handle handle, Last last) {
    var opening = last.opening();
    handle
        .createUpdate(
            """
            insert or replace into kiosk_report
              (kiosk, reported_at, opening_number, opened_at, closed_at)
            values (:kiosk, :at, :number, :opened, :closed)
            """)
        .bind("kiosk", last.kiosk())
        .bind("at", last.at())
        .bind("number", opening.map(Opening::number).orElse(null))
        .bind("opened", opening.map(Opening::openedAt).orElse(null))
        .bind("closed", opening.flatMap(Opening::closedAt).orElse(null))
        .execute();
  }

  private static DeviceStanding standing(ResultSet row) throws SQLException {
    return new DeviceStanding(
        row.getString("device"),
        row.getString("state"),
        row.getString("reason"),
        Instant.ofEpochMilli(row.getLong("since")));
  }

  private static Last last(ResultSet row) throws SQLException {
    int number = row.getInt("opening_number");
    var opening =
        number == 0
            ? Optional.<Opening>empty()
            : Optional.of(
                new Opening(
                    number, instant(row, "opened_at").orElseThrow(), instant(row, "closed_at")));
    return new Last(row.getInt("kiosk"), Instant.ofEpochMilli(row.getLong("reported_at")), opening);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
