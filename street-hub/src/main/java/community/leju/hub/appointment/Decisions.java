package community.leju.hub.appointment;

import community.leju.content.guide.BookingHours;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Outcome;
import community.leju.hub.epoch.Epochs;
import community.leju.hub.fleet.Forks;
import community.leju.hub.fleet.Reconciling;
import community.leju.hub.review.Items;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What becomes of a submission: a place, a word given before, or what the office will say. */
final class Decisions {
  private final Forks forks;
  private final Places places;
  private final ZoneId zone;

  Decisions(Forks forks, Items items, ZoneId zone) {
    this.forks = forks;
    this.places = new Places(items);
    this.zone = zone;
  }

  /**
   * What no submission changes: it is looked up before the writer's turn.
   *
   * @param hours of the service; empty where it cannot be booked
   */
  record Basis(Epochs.Epoch epoch, Optional<BookingHours> hours) {}

  Basis basis(Handle handle, Clear clear) {
    var hours =
        isPlace(clear) ? places.hours(handle, clear.service()) : Optional.<BookingHours>empty();
    return new Basis(Epochs.current(handle), hours);
  }

  /** For the first time. Called within the transaction that takes the place. */
  Places.Decision decide(Handle handle, Basis basis, Offered offered, Instant now) {
    var kiosk = offered.kiosk();
    var clear = offered.clear();
    if (!isPlace(clear)) {
      return Places.Decision.PENDING;
    }
    var promised = promised(basis.epoch(), clear, offered.before());
    if (clear.leased() && promised.filter(Outcome.CONFIRMED::equals).isPresent()) {
      if (Leases.use(handle, kiosk.number(), clear)) {
        return Places.Decision.CONFIRMED;
      }
      if (!Reconciling.isAwaited(handle, kiosk.number())) {
        forks.found(handle, kiosk, "it confirmed " + clear.number().grouped() + " without a lease");
      }
    }
    if (promised.isPresent()) {
      return again(handle, basis, clear, promised.get(), now);
    }
    var fresh = fresh(handle, basis, clear, Places.Counted.ALL, now);
    return fresh.outcome() == Outcome.CONFIRMED && isHeld(handle, basis.epoch(), clear)
        ? Places.Decision.PENDING
        : fresh;
  }

  /** Of what was told something before. */
  Places.Decision again(Handle handle, Basis basis, Clear clear, Outcome before, Instant now) {
    // What is out by a restored hub's table may be this very booking, under another's name.
    var counted = isHeld(handle, basis.epoch(), clear) ? Places.Counted.BOOKED : Places.Counted.ALL;
    return Places.again(clear, local(now), fresh(handle, basis, clear, counted, now), before);
  }

  private Places.Decision fresh(
      Handle handle, Basis basis, Clear clear, Places.Counted counted, Instant now) {
    return places.decide(handle, basis.hours(), clear, local(now), counted);
  }

  private LocalDateTime local(Instant now) {
    return LocalDateTime.ofInstant(now, zone);
  }

  /** Places are counted at the office whose service it is. */
  static boolean isPlace(Clear clear) {
    return clear.kind().equals(Appointment.KIND)
        && clear.slot().isPresent()
        && clear.office().equals(clear.service().scope());
  }

  /** Only a restored hub waits for what kiosks have promised. */
  private boolean isHeld(Handle handle, Epochs.Epoch epoch, Clear clear) {
    var start = clear.slot().orElseThrow().start().atZone(zone).toInstant();
    return epoch.isRestored() && Reconciling.holds(handle, clear.service().scope(), start);
  }

  /**
   * What the resident was told already. Only a hub that was restored may have forgotten what it
   * said; a lease it said in advance.
   */
  private static Optional<Outcome> promised(
      Epochs.Epoch epoch, Clear clear, Optional<Outcome> before) {
    var said = before.filter(_ -> epoch.isRestored());
    return clear.leased() ? said.or(() -> Optional.of(Outcome.CONFIRMED)) : said;
  }
}
