package community.leju.hub.release;

import community.leju.hub.epoch.Floors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The versions of a release after the hub was restored from a backup: above whatever kiosks may
 * have seen since. Decision 26 says why.
 */
public final class Restored {
  /** More releases than anybody makes in the life of a backup. */
  static final long JUMP = 1_000_000;

  private static final Instant SECONDS_FROM = Instant.parse("2025-01-01T00:00:00Z");

  private Restored() {}

  /** Raises the floor of all versions; the roles that {@link #toSign} names are to be signed. */
  public static void raiseFloor(Handle handle, Instant now) {
    long newest =
        handle
            .createQuery("select max(version) from release_metadata where role <> 'root'")
            .mapTo(Long.class)
            .findOne()
            .orElse(0L);
    // Two restores of one backup: the later one must be above what the earlier one has made.
    long byTime = Math.max(0, Duration.between(SECONDS_FROM, now).toSeconds());
    Floors.raise(handle, Floors.RELEASE, Math.max(newest + JUMP, byTime));
  }

  /** The roles whose newest file is from before the restore: a kiosk may have seen a newer one. */
  public static List<String> toSign(Handle handle) {
    return handle
        .createQuery(
            """
            select role from release_metadata
            where role not in ('root', 'snapshot', 'timestamp')
            group by role having max(version) < :floor order by role
            """)
        .bind("floor", Floors.of(handle, Floors.RELEASE))
        .mapTo(String.class)
        .list();
  }
}
