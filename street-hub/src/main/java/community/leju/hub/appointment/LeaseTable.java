package community.leju.hub.appointment;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.lease.Lease;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The table of leases. */
final class LeaseTable {
  private static final String COLUMNS =
      "select service, slot, granted, used, returned from lease where kiosk = :kiosk ";
  private static final RowMapper<Lease> LEASE =
      (row, context) ->
          new Lease(
              ItemRef.ofTargetPath(row.getString("service")).orElseThrow(),
              Slot.of(row.getString("slot")).orElseThrow(),
              row.getInt("granted"),
              row.getInt("used"),
              row.getInt("returned"));

  /**
   * Units of a slot that are out.
   *
   * @param all those of revoked kiosks too, whose slips are in pockets
   * @param active those that may come back
   */
  record Out(int all, int active) {
    static final Out NONE = new Out(0, 0);
  }

  private LeaseTable() {}

  static Map<Slot, Out> out(Handle handle, ItemRef service) {
    var out = new HashMap<Slot, Out>();
    handle
        .createQuery(
            """
            select slot, sum(unused) as units,
              sum(case when revoked_at is null then unused else 0 end) as active
            from (select kiosk, slot, max(granted - used - returned, 0) as unused
              from lease where service = :service) join kiosk on number = kiosk
            group by slot
            """)
        .bind("service", service.targetPath())
        .map((row, context) ->
            Map.entry(row.getString("slot"), new Out(row.getInt("units"), row.getInt("active"))))
        .forEach(
            entry -> Slot.of(entry.getKey()).ifPresent(slot -> out.put(slot, entry.getValue())));
    return out;
  }

  /** A kiosk's leases of slots after that moment, by service and slot. */
  static List<Lease> ofKiosk(Handle handle, int kiosk, LocalDateTime after) {
    return handle
        .createQuery(COLUMNS + "and slot > :after order by service, slot")
        .bind("kiosk", kiosk)
        .bind("after", after.toString())
        .map(LEASE)
        .list();
  }

  static Optional<Lease> find(Handle handle, int kiosk, ItemRef service, Slot slot) {
    return handle
        .createQuery(COLUMNS + "and service = :service and slot = :slot")
        .bind("kiosk", kiosk)
        .bind("service", service.targetPath())
        .bind("slot", slot.toString())
        .map(LEASE)
        .findOne();
  }

  static void put(Handle handle, int kiosk, Lease lease) {
    handle
        .createUpdate(
            """
            insert into lease (kiosk, service, slot, granted, used, returned)
            values (:kiosk, :service, :slot, :granted, :used, :returned)
            on conflict do update
              set granted = excluded.granted, used = excluded.used, returned = excluded.returned
            """)
        .bind("kiosk", kiosk)
        .bind("service", lease.service().targetPath())
        .bind("slot", lease.slot().toString())
        .bind("granted", lease.granted())
        .bind("used", lease.used())
        .bind("returned", lease.returned())
        .execute();
  }

  /** Deletes those of slots before that moment. */
  static void prune(Handle handle, LocalDateTime before) {
    handle
        .createUpdate("delete from lease where slot < :before")
        .bind("before", before.toString())
        .execute();
  }
}
