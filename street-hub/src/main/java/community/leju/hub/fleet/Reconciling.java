package community.leju.hub.fleet;

import community.leju.content.item.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What a hub that was restored from a backup does not know: the leases and the bookings since then.
 * Every kiosk tells it; until the last one has, nothing is promised that one of them may have
 * promised already.
 */
public final class Reconciling {
  /** Who was revoked since the restore, without having told, had no lease of a slot beyond. */
  public static final Duration UNKNOWN = Duration.ofDays(8);

  private static final String AWAITED =
      """
      from kiosk, (select number as life, began_at from epoch order by number desc limit 1)
      where reconciled < life
      """;

  private Reconciling() {}

  /** A life of a restored database begins: whoever was revoked before it has nothing to tell. */
  public static void begin(Handle handle) {
    handle
        .createUpdate(
            """
            update kiosk set reconciled = (select max(number) from epoch)
            where revoked_at is not null
            """)
        .execute();
  }

  /** Whether a kiosk has still to tell. */
  public static boolean isAwaited(Handle handle, int kiosk) {
    return handle
        .createQuery("select count(*) " + AWAITED + "and revoked_at is null and number = :kiosk")
        .bind("kiosk", kiosk)
        .mapTo(Boolean.class)
        .one();
  }

  /** The kiosks that have still to tell, by number. */
  public static List<Integer> awaited(Handle handle) {
    return handle
        .createQuery("select number " + AWAITED + "and revoked_at is null order by number")
        .mapTo(Integer.class)
        .list();
  }

  /**
   * Whether a slot of that office may have been promised by a kiosk that has not told.
   *
   * @param start of the slot
   */
  public static boolean holds(Handle handle, Scope office, Instant start) {
    return handle
        .createQuery(
            "select count(*) > 0 "
                + AWAITED
                + """
                and (:office = 'street' or committee = :office)
                and (revoked_at is null or :start < began_at + :unknown)
                """)
        .bind("office", office)
        .bind("start", start)
        .bind("unknown", UNKNOWN.toMillis())
        .mapTo(Boolean.class)
        .one();
  }

  /** A kiosk has told everything. */
  public static void told(Handle handle, int kiosk) {
    handle
        .createUpdate(
            """
            update kiosk set reconciled = (select max(number) from epoch) where number = :kiosk
            """)
        .bind("kiosk", kiosk)
        .execute();
  }
}
