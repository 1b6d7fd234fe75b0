package community.leju.hub.appointment;

import community.leju.hub.audit.AuditLog;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.keys.OfficeKeys.Kept;
import community.leju.hub.review.Publishing;
import community.leju.hub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Offices' former keys, until they are destroyed: when no kiosk can still deliver anything that was
 * sealed to one, and nothing sealed to it is kept.
 */
public final class Drains {
  /** A kiosk that is heard delivers what it has within minutes; a day is generous. */
  private static final Duration DELIVERED = Duration.ofDays(1);

  private final Database database;
  private final OfficeKeys officeKeys;
  private final Publishing publishing;
  private final Kiosks kiosks;
  private final AuditLog audit;
  private final Keeping keeping;
  private final Clock clock;

  /** Why a former key is still here. */
  public sealed interface Reason {
    /** Kiosks have not been told of another: the street's approvers sign that. */
    record Unpublished() implements Reason {}

    /** A kiosk may be away for so long. */
    record TooYoung(Instant until) implements Reason {}

    /** Those were not heard since. */
    record Silent(List<Integer> kiosks) implements Reason {}

    /** So many sealed submissions are kept. */
    record Kept(long submissions) implements Reason {}
  }

  public Drains(
      Database database,
      OfficeKeys officeKeys,
      Publishing publishing,
      Kiosks kiosks,
      AuditLog audit,
      Keeping keeping,
      Clock clock) {
    this.database = database;
    this.officeKeys = officeKeys;
    this.publishing = publishing;
    this.kiosks = kiosks;
    this.audit = audit;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** Notes what was published, and destroys what is drained; returns how many. */
  public int run() {
    return database.write(handle -> {
      notePublished(handle);
      var sealed = SubmissionTable.sealedByKey(handle);
      var all = officeKeys.kept(handle);
      int destroyed = 0;
      for (var kept : all) {
        if (isFormer(kept) && reason(handle, kept, all, sealed).isEmpty()) {
          officeKeys.destroy(handle, kept.key().keyId(), clock.instant());
          var object = kept.key().office() + " " + kept.key().keyId();
          audit.write(handle, "hub", "keys.office-destroy", object, "ok");
          destroyed++;
        }
      }
      return destroyed;
    });
  }

  private void notePublished(Handle handle) {
    for (var kept : officeKeys.kept(handle)) {
      if (kept.isPresent()
          && kept.published().isEmpty()
          && publishing.isPublished(handle, kept.key())) {
        officeKeys.published(handle, kept.key().keyId(), clock.instant());
      }
    }
  }

  /** Why a key is not destroyed; empty for a present one, and for one that is gone. */
  public Optional<Reason> reason(Handle handle, Kept kept) {
    return isFormer(kept)
        ? reason(handle, kept, officeKeys.kept(handle), SubmissionTable.sealedByKey(handle))
        : Optional.empty();
  }

  private static boolean isFormer(Kept kept) {
    return !kept.isPresent() && kept.destroyed().isEmpty();
  }

  private Optional<Reason> reason(
      Handle handle, Kept former, List<Kept> all, Map<String, Long> sealed) {
    var told = told(former, all);
    if (told.isEmpty()) {
      return Optional.of(new Reason.Unpublished());
    }
    var until = told.get().plus(keeping.oldKeys());
    if (clock.instant().isBefore(until)) {
      return Optional.of(new Reason.TooYoung(until));
    }
    var silent = kiosks.silentSince(handle, told.get().plus(DELIVERED));
    if (!silent.isEmpty()) {
      return Optional.of(new Reason.Silent(silent));
    }
    long kept = sealed.getOrDefault(former.key().keyId(), 0L);
    return kept > 0 ? Optional.of(new Reason.Kept(kept)) : Optional.empty();
  }

  /** Since when kiosks know a newer key of that office. */
  private static Optional<Instant> told(Kept former, List<Kept> all) {
    return all.stream()
        .filter(other ->
            other.key().office().equals(former.key().office())
                && !other.created().isBefore(former.retired().orElseThrow()))
        .flatMap(other -> other.published().stream())
        .min(Instant::compareTo);
  }
}
