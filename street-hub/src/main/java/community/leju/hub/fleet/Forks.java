package community.leju.hub.fleet;

import community.leju.hub.audit.AuditLog;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/**
 * Signs that there are two of a kiosk: a copied disk, or one that was put back to an older state.
 * The first stays on the page until the kiosk is revoked; each goes to the audit log.
 */
public final class Forks {
  private final AuditLog audit;
  private final Clock clock;

  public Forks(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Raises the alarm, in the transaction of whoever found out. */
  public void found(Handle handle, Kiosk kiosk, String what) {
    handle
        .createUpdate(
            """
            update kiosk set fork = :what, fork_at = :now where number = :number and fork is null
            """)
        .bind("what", what)
        .bind("now", clock.instant())
        .bind("number", kiosk.number())
        .execute();
    audit.write(handle, "kiosk " + kiosk.number(), "kiosk.fork", kiosk.committee().value(), what);
  }

  /**
   * Hears in which boot of the machine a kiosk runs. A boot that comes back after another one means
   * that both run.
   *
   * @param boot the machine's own random name of its boot
   */
  void boot(Handle handle, Kiosk kiosk, String boot) {
    record Boots(String last, String before) {}
    var known =
        handle
            .createQuery("select boot, boot_before from kiosk where number = :number")
            .bind("number", kiosk.number())
            .map((row, context) -> new Boots(row.getString(1), row.getString(2)))
            .one();
    if (known.last().equals(boot)) {
      return;
    }
    if (known.before().equals(boot)) {
      found(handle, kiosk, "two machines run with this identity");
    }
    handle
        .createUpdate("update kiosk set boot = :boot, boot_before = boot where number = :number")
        .bind("boot", boot)
        .bind("number", kiosk.number())
        .execute();
  }
}
