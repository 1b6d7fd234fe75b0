package community.leju.hub.appointment;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.hub.appointment.Places.Counted;
import community.leju.hub.store.Sentence;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How many places are taken, of one slot or of all that are still to come. */
final class PlaceCounts {
  private static final Sentence OF_SLOT =
      new Sentence(
          """
          select
            (select count(*) from submission
              where office = ? and service = ? and slot = ? and outcome = 'CONFIRMED')
            + (select coalesce(sum(max(granted - used - returned, 0)), 0) from lease
              where service = ? and slot = ? and ?)
          """);

  private PlaceCounts() {}

  /** Of one slot: as much work as it has places, however many bookings there ever were. */
  static int of(Handle handle, ItemRef service, Slot slot, Counted counted) {
    var path = service.targetPath();
    var start = slot.toString();
    return OF_SLOT.one(
        handle,
        row -> row.getInt(1),
        service.scope().value(),
        path,
        start,
        path,
        start,
        counted == Counted.ALL ? 1 : 0);
  }

  /** Of each slot from the beginning of that day on. */
  static Map<Slot, Integer> all(
      Handle handle, ItemRef service, LocalDateTime now, Counted counted) {
    var taken = booked(handle, service, now);
    if (counted == Counted.ALL) {
      LeaseTable.out(handle, service)
          .forEach((slot, units) -> taken.merge(slot, units.all(), Integer::sum));
    }
    return taken;
  }

  private static Map<Slot, Integer> booked(Handle handle, ItemRef service, LocalDateTime now) {
    var taken = new HashMap<Slot, Integer>();
    handle
        .createQuery(
            """
            select slot, count(*) as taken from submission
            where office = :office and service = :service and slot >= :today
              and outcome = 'CONFIRMED'
            group by slot
            """)
        .bind("office", service.scope())
        .bind("service", service.targetPath())
        .bind("today", now.toLocalDate().toString())
        .map((row, context) -> Map.entry(row.getString("slot"), row.getInt("taken")))
        .forEach(
            entry -> Slot.of(entry.getKey()).ifPresent(slot -> taken.put(slot, entry.getValue())));
    return taken;
  }
}
