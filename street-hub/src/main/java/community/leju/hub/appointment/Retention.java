package community.leju.hub.appointment;

import community.leju.hub.audit.AuditLog;
import community.leju.hub.store.Database;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Deletes the sealed part of submissions that have served their purpose. Id, digest and receipt
 * stay: none of them is about a person, and without them an old copy could take effect again.
 */
public final class Retention {
  private static final int AT_ONCE = 200;

  private final Database database;
  private final AuditLog audit;
  private final Keeping keeping;
  private final Clock clock;
  private final ZoneId zone;

  public Retention(Database database, AuditLog audit, Keeping keeping, Clock clock, ZoneId zone) {
    this.database = database;
    this.audit = audit;
    this.keeping = keeping;
    this.clock = clock;
    this.zone = zone;
  }

  /** Deletes what is due; returns how many. */
  public int run() {
    int all = 0;
    int some;
    do {
      some = database.write(handle -> SubmissionTable.empty(handle, due(), AT_ONCE));
      all += some;
    } while (some == AT_ONCE);
    if (all > 0) {
      audit.write("hub", "submission.delete", all + " sealed parts", "ok");
    }
    return all;
  }

  private SubmissionTable.Due due() {
    var now = clock.instant();
    var past = now.minus(keeping.appointments());
    var slot = LocalDateTime.ofInstant(past, zone).truncatedTo(ChronoUnit.MINUTES);
    return new SubmissionTable.Due(now, slot.toString(), past, now.minus(keeping.closed()));
  }
}
