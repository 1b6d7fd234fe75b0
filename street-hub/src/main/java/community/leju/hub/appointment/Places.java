package community.leju.hub.appointment;

import community.leju.content.guide.BookingHours;
import community.leju.content.guide.Service;
import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Outcome;
import community.leju.hub.review.Entry;
import community.leju.hub.review.Items;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** Counts places. Called within the transaction that takes one, so that none is given twice. */
final class Places {
  private static final int OFFERED = 3;

  private static final int MOST_READ = 1_000;

  private final Items items;
  private final Map<Revision, Optional<BookingHours>> read = new ConcurrentHashMap<>();

  private record Revision(long item, int number) {}

  /** What counts as a place that is taken. */
  enum Counted {
    /** Bookings. */
    BOOKED,
    /** Those, and what kiosks may have given away by themselves. */
    ALL
  }

  /** What becomes of a booking; the free slots only where it was refused. */
  record Decision(Outcome outcome, List<Slot> nextFree) {
    static final Decision PENDING = new Decision(Outcome.PENDING, List.of());
    static final Decision CONFIRMED = new Decision(Outcome.CONFIRMED, List.of());
  }

  Places(Items items) {
    this.items = items;
  }

  /** The services that can be booked. */
  List<Service> bookable(Handle handle) {
    return items.list(handle, Scope.STREET, Service.KIND.name()).stream()
        .flatMap(entry -> items.published(handle, entry.ref(), Service.class).stream())
        .filter(service -> service.booking().isPresent())
        .toList();
  }

  /**
   * Decides a booking.
   *
   * @param hours of its service
   * @param now in the street's zone
   * @param counted what counts as taken
   */
  Decision decide(
      Handle handle,
      Optional<BookingHours> hours,
      Clear clear,
      LocalDateTime now,
      Counted counted) {
    var service = clear.service();
    if (hours.isEmpty() || clear.slot().isEmpty()) {
      return Decision.PENDING;
    }
    var slot = clear.slot().get();
    var last = now.toLocalDate().plusDays(hours.get().daysAhead());
    // The kiosk knew other hours than the hub does now: a person sorts it out.
    if (!hours.get().has(slot) || slot.day().isAfter(last)) {
      return Decision.PENDING;
    }
    boolean free =
        slot.start().isAfter(now)
            && PlaceCounts.of(handle, service, slot, counted) < hours.get().capacity();
    if (free) {
      return Decision.CONFIRMED;
    }
    var taken = PlaceCounts.all(handle, service, now, counted);
    return new Decision(Outcome.REFUSED, nextFree(hours.get(), taken, slot, now));
  }

  /**
   * Decides a booking that was decided before, by a hub that has forgotten it: the resident holds
   * the earlier word. A place that somebody else was given since is for a person to sort out.
   *
   * @param fresh what would be said to it now
   */
  static Decision again(Clear clear, LocalDateTime now, Decision fresh, Outcome before) {
    return switch (before) {
      case CONFIRMED -> {
        boolean isOver = clear.slot().filter(slot -> !slot.start().isAfter(now)).isPresent();
        yield isOver || fresh.outcome() == Outcome.CONFIRMED
            ? Decision.CONFIRMED
            : Decision.PENDING;
      }
      case PENDING -> Decision.PENDING;
      case REFUSED -> new Decision(Outcome.REFUSED, fresh.nextFree());
    };
  }

  /** The nearest free slots: from the wished one on, and where those are too few, before it. */
  private static List<Slot> nextFree(
      BookingHours hours, Map<Slot, Integer> taken, Slot wished, LocalDateTime now) {
    var before = new ArrayList<Slot>();
    var after = new ArrayList<Slot>();
    for (int day = 0; day <= hours.daysAhead() && after.size() < OFFERED; day++) {
      for (var slot : hours.slotsOn(now.toLocalDate().plusDays(day))) {
        if (slot.start().isAfter(now) && taken.getOrDefault(slot, 0) < hours.capacity()) {
          (slot.compareTo(wished) < 0 ? before : after).add(slot);
        }
      }
    }
    var offered = new ArrayList<>(after.subList(0, Math.min(OFFERED, after.size())));
    for (int i = before.size() - 1; i >= 0 && offered.size() < OFFERED; i--) {
      offered.add(before.get(i));
    }
    offered.sort(null);
    return List.copyOf(offered);
  }

  /** The slots of a service that have no place left. */
  static List<Slot> full(Handle handle, Service service, LocalDateTime now) {
    int capacity = service.booking().map(BookingHours::capacity).orElse(Integer.MAX_VALUE);
    return PlaceCounts.all(handle, service.ref(), now, Counted.ALL).entrySet().stream()
        .filter(entry -> entry.getValue() >= capacity && entry.getKey().start().isAfter(now))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** When a service can be booked, as it is published now; empty where it cannot. */
  Optional<BookingHours> hours(Handle handle, ItemRef service) {
    return items.find(handle, service).flatMap(entry -> hours(handle, entry));
  }

  /** What was published is never changed: it is read once. */
  private Optional<BookingHours> hours(Handle handle, Entry entry) {
    var revision = new Revision(entry.id(), entry.published());
    var known = read.get(revision);
    if (known != null) {
      return known;
    }
    var hours =
        items
            .published(handle, entry)
            .flatMap(
                item -> item instanceof Service service ? service.booking() : Optional.empty());
    if (read.size() >= MOST_READ) {
      read.clear();
    }
    read.put(revision, hours);
    return hours;
  }
}
