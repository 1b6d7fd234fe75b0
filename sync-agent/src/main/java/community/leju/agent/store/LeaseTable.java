package community.leju.agent.store;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the screen says to the table of leases. */
final class LeaseTable {
  private LeaseTable() {}

  /** Uses a unit; false where none is left. Within the transaction of the booking it is for. */
  static boolean use(Database database, ItemRef service, Slot slot) {
    return database.execute(
            """
            UPDATE lease SET used = used + 1
            WHERE service = ? AND slot = ? AND granted > used + returned
            """,
            service.targetPath(),
            slot.toString())
        == 1;
  }

  static Set<Slot> unused(Database database, ItemRef service) {
    return database
        .list(
            "SELECT slot FROM lease WHERE service = ? AND granted > used + returned",
            row -> Slot.of(row.getString(1)),
            service.targetPath())
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
