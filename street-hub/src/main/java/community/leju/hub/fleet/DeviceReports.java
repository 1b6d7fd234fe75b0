package community.leju.hub.fleet;

import community.leju.content.device.DeviceReport;
import community.leju.content.device.DeviceStanding;
import community.leju.content.device.Opening;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.staff.Account;
import community.leju.hub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes what kiosks say of their devices, whole and each time in one transaction. Each opening of a
 * case goes to the audit log once, and its closing.
 */
public final class DeviceReports {
  /** Ages come with the line's delay: within this it is the same moment. */
  private static final Duration SAME_MOMENT = Duration.ofMinutes(2);

  private final Database database;
  private final Kiosks kiosks;
  private final AuditLog audit;
  private final Clock clock;

  public DeviceReports(Database database, Kiosks kiosks, AuditLog audit, Clock clock) {
    this.database = database;
    this.kiosks = kiosks;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many kiosks in that account's reach have a device that is not ready. */
  public int needy(Account account) {
    return database.read(handle -> {
      var troubled = DeviceTable.troubled(handle);
      return (int)
          kiosks.all(handle).stream()
              .filter(kiosk -> troubled.contains(kiosk.number()))
              .filter(kiosk -> !kiosk.isRevoked() && account.covers(kiosk.committee()))
              .count();
    });
  }

  void take(Kiosk kiosk, DeviceReport report) {
    database.change(handle -> {
      devices(handle, kiosk.number(), report.devices());
      var before = DeviceTable.last(handle, kiosk.number()).flatMap(DeviceTable.Last::opening);
      var opening = report.opening().map(one -> asKnown(one, before));
      opening.ifPresent(one -> write(handle, kiosk, one, before));
      DeviceTable.put(
          handle,
          new DeviceTable.Last(
              kiosk.number(), clock.instant(), opening.isPresent() ? opening : before));
    });
  }

  private static void devices(Handle handle, int kiosk, List<DeviceStanding> now) {
    var before = DeviceTable.devices(handle, kiosk);
    for (var one : before) {
      if (now.stream().noneMatch(other -> other.device().equals(one.device()))) {
        DeviceTable.delete(handle, kiosk, one.device());
      }
    }
    for (var one : now) {
      if (before.stream().noneMatch(other -> isSame(one, other))) {
        DeviceTable.put(handle, kiosk, one);
      }
    }
  }

  private static boolean isSame(DeviceStanding one, DeviceStanding other) {
    var apart = Duration.between(one.since(), other.since()).abs();
    return one.isLike(other) && apart.compareTo(SAME_MOMENT) < 0;
  }

  /** When it was opened does not change by being told again. */
  private static Opening asKnown(Opening opening, Optional<Opening> before) {
    return before
        .filter(one -> one.number() == opening.number())
        .map(one -> new Opening(one.number(), one.openedAt(), one.closedAt().or(opening::closedAt)))
        .orElse(opening);
  }

  private void write(Handle handle, Kiosk kiosk, Opening opening, Optional<Opening> before) {
    var subject = "kiosk " + kiosk.number();
    boolean known = before.filter(one -> one.number() == opening.number()).isPresent();
    if (!known) {
      int missed = opening.number() - before.map(Opening::number).orElse(0) - 1;
      var opened = "opened " + opening.openedAt().truncatedTo(ChronoUnit.SECONDS);
      var others = missed > 0 ? ", " + missed + " more before it" : "";
      audit.write(handle, subject, "kiosk.door", kiosk.committee() + " " + opened, "open" + others);
    }
    boolean wasClosed = known && before.flatMap(Opening::closedAt).isPresent();
    if (opening.closedAt().isPresent() && !wasClosed) {
      var closed = "closed " + opening.closedAt().get().truncatedTo(ChronoUnit.SECONDS);
      audit.write(handle, subject, "kiosk.door", kiosk.committee() + " " + closed, "ok");
    }
  }
}
