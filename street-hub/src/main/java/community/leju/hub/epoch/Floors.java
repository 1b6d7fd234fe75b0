package community.leju.hub.epoch;

import org.jdbi.v3.core.Handle;

/** The least that may be given from now on, of what must never be given twice. */
public final class Floors {
  /** Of the versions of every signed file but the root. */
  public static final String RELEASE = "release";

  /** Of kiosks' numbers. */
  public static final String KIOSK = "kiosk";

  private Floors() {}

  /** The floor of that name; 0 for none. */
  public static long of(Handle handle, String name) {
    return handle
        .createQuery("select value from floor where name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** Raises a floor; it never goes down. */
  public static void raise(Handle handle, String name, long value) {
    handle
        .createUpdate(
            """
            insert into floor (name, value) values (:name, :value)
            on conflict (name) do update set value = max(value, excluded.value)
            """)
        .bind("name", name)
        .bind("value", value)
        .execute();
  }
}
