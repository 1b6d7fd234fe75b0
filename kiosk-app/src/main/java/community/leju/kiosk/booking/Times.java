package community.leju.kiosk.booking;

import community.leju.content.guide.BookingHours;
import community.leju.content.guide.Service;
import community.leju.content.guide.Slot;
import community.leju.content.lease.Lease;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The times of one service, as this kiosk knows them. The hub decides; what is full here may be
 * older than its last word.
 */
record Times(BookingHours hours, Set<Slot> full, LocalDateTime now) {
  /** How a day or a slot stands. */
  enum Standing {
    FREE,
    FULL,
    /** Not a day of this service, or a holiday. */
    CLOSED,
    /** Gone by. */
    PAST
  }

  static Times of(Service service, Showing showing, Station station) {
    var leased = station.leased(service.ref());
    var full = new HashSet<>(station.full(service.ref()));
    full.removeIf(slot -> leased.contains(slot) && mayConfirm(slot, showing));
    return new Times(service.booking().orElseThrow(), full, showing.localNow());
  }

  /** Whether a place that this kiosk has leased may be given away now. */
  static boolean mayConfirm(Slot slot, Showing showing) {
    return Lease.mayConfirm(slot, showing.localNow(), showing.line().timeTrusted());
  }

  /** Today and as many days after it as may be booked. */
  Stream<LocalDate> days() {
    var today = now.toLocalDate();
    return today.datesUntil(today.plusDays(hours.daysAhead() + 1L));
  }

  List<Slot> slotsOn(LocalDate day) {
    return hours.slotsOn(day);
  }

  Standing of(LocalDate day) {
    var slots = slotsOn(day).stream().map(this::of).toList();
    if (slots.isEmpty()) {
      return Standing.CLOSED;
    }
    if (slots.contains(Standing.FREE)) {
      return Standing.FREE;
    }
    return slots.contains(Standing.FULL) ? Standing.FULL : Standing.PAST;
  }

  Standing of(Slot slot) {
    if (!hours.has(slot) || slot.day().isAfter(now.toLocalDate().plusDays(hours.daysAhead()))) {
      return Standing.CLOSED;
    }
    if (!slot.start().isAfter(now)) {
      return Standing.PAST;
    }
    return full.contains(slot) ? Standing.FULL : Standing.FREE;
  }

  long freeOn(LocalDate day) {
    return slotsOn(day).stream().filter(slot -> of(slot) == Standing.FREE).count();
  }

  /** The free slots, soonest first. */
  Stream<Slot> free() {
    return days().flatMap(day -> slotsOn(day).stream()).filter(slot -> of(slot) == Standing.FREE);
  }
}
