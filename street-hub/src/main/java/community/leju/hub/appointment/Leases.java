package community.leju.hub.appointment;

import community.leju.content.guide.BookingHours;
import community.leju.content.guide.Service;
import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.lease.Lease;
import community.leju.content.lease.LeaseNews;
import community.leju.content.lease.LeaseNews.Share;
import community.leju.content.lease.LeaseReport;
import community.leju.content.submission.Clear;
import community.leju.hub.epoch.Epochs;
import community.leju.hub.fleet.Forks;
import community.leju.hub.fleet.Kiosk;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.fleet.Reconciling;
import community.leju.hub.review.Items;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Leases places to kiosks. A unit is taken for everybody else from its grant on, until the kiosk's
 * booking is here or the kiosk has given it back; time alone brings none back, for a kiosk that is
 * away may have used it.
 *
 * <p>Of the places of a slot that are not booked, each kiosk may keep one part and one part stays
 * here: with one kiosk half of them, rounded down.
 */
final class Leases {
  /** Slots of today and of so many days after it are leased. */
  static final int DAYS = 7;

  /** To one kiosk, so that its news have an end. */
  private static final int MOST_LEASES = 2_000;

  private final Items items;
  private final Kiosks kiosks;
  private final Places places;
  private final Forks forks;
  private final ZoneId zone;

  Leases(Items items, Kiosks kiosks, Places places, Forks forks, ZoneId zone) {
    this.items = items;
    this.kiosks = kiosks;
    this.places = places;
    this.forks = forks;
    this.zone = zone;
  }

  /**
   * Takes a unit of the kiosk's for its booking, in the transaction that keeps the booking.
   *
   * @return false where the kiosk has none left
   */
  static boolean use(Handle handle, int kiosk, Clear clear) {
    var slot = clear.slot().orElseThrow();
    var lease =
        LeaseTable.find(handle, kiosk, clear.service(), slot)
            .orElse(Lease.none(clear.service(), slot));
    boolean has = lease.unused() > 0;
    // What a restored hub has forgotten to have granted, the kiosk tells it yet.
    if (has || Reconciling.isAwaited(handle, kiosk)) {
      LeaseTable.put(handle, kiosk, lease.use());
    }
    return has;
  }

  /** Hears what a kiosk has given back, and tells it what it has. */
  LeaseNews exchange(Handle handle, Kiosk kiosk, LeaseReport report, LocalDateTime now) {
    var epoch = Epochs.current(handle).id();
    boolean awaited = Reconciling.isAwaited(handle, kiosk.number());
    for (var told : report.leases()) {
      hear(handle, kiosk, told, awaited);
    }
    if (awaited && report.whole() && report.epoch().equals(epoch)) {
      Reconciling.told(handle, kiosk.number());
      awaited = false;
    }
    return new LeaseNews(epoch, !awaited, shares(handle, kiosk, now));
  }

  private void hear(Handle handle, Kiosk kiosk, Lease told, boolean awaited) {
    var found = LeaseTable.find(handle, kiosk.number(), told.service(), told.slot());
    var known = found.orElse(Lease.none(told.service(), told.slot()));
    if (told.granted() > known.granted() && !awaited) {
      if (kiosk.fork().isEmpty()) {
        forks.found(handle, kiosk, "it claims a lease that it was not granted: " + told.slot());
      }
      return;
    }
    var joined =
        new Lease(
            told.service(),
            told.slot(),
            Math.max(known.granted(), told.granted()),
            known.used(),
            Math.max(known.returned(), told.returned()));
    if (!joined.equals(known) && (found.isPresent() || isOurs(handle, kiosk, told.service()))) {
      LeaseTable.put(handle, kiosk.number(), joined);
    }
  }

  private boolean isOurs(Handle handle, Kiosk kiosk, ItemRef service) {
    return reaches(service.scope(), kiosk) && items.find(handle, service).isPresent();
  }

  private static boolean reaches(Scope scope, Kiosk kiosk) {
    return scope.isStreet() || scope.equals(kiosk.committee());
  }

  private List<Share> shares(Handle handle, Kiosk kiosk, LocalDateTime now) {
    var mine = new HashMap<ItemRef, Map<Slot, Lease>>();
    LeaseTable.ofKiosk(handle, kiosk.number(), now)
        .forEach(lease ->
            mine.computeIfAbsent(lease.service(), _ -> new HashMap<>()).put(lease.slot(), lease));
    var shares = new ArrayList<Share>();
    for (var service : places.bookable(handle)) {
      if (reaches(service.ref().scope(), kiosk)) {
        var leases = mine.getOrDefault(service.ref(), Map.of());
        shares.addAll(shares(handle, kiosk, service, leases, MOST_LEASES - shares.size(), now));
        mine.remove(service.ref());
      }
    }
    // Of services that are offered no more.
    mine.values().forEach(leases -> leases.values().forEach(one -> shares.add(new Share(one, 0))));
    shares.sort(
        Comparator.comparing((Share one) -> one.lease().service().targetPath())
            .thenComparing(one -> one.lease().slot()));
    return shares;
  }

  private List<Share> shares(
      Handle handle,
      Kiosk kiosk,
      Service service,
      Map<Slot, Lease> mine,
      int most,
      LocalDateTime now) {
    var hours = service.booking().orElseThrow();
    int parts = kiosks.inUse(handle, service.ref().scope()) + 1;
    var booked = PlaceCounts.all(handle, service.ref(), now, Places.Counted.BOOKED);
    var out = LeaseTable.out(handle, service.ref());
    var shares = new ArrayList<Share>();
    var rest = new HashMap<>(mine);
    for (var slot : coming(hours, now)) {
      var units = out.getOrDefault(slot, LeaseTable.Out.NONE);
      int free = Math.max(0, hours.capacity() - booked.getOrDefault(slot, 0) - units.all());
      int keep = (free + units.active()) / parts;
      var lease = mine.getOrDefault(slot, Lease.none(service.ref(), slot));
      int grant = Math.min(keep - lease.unused(), free);
      if (grant > 0 && shares.size() < most && !isHeld(handle, service, slot)) {
        lease = lease.grant(grant);
        LeaseTable.put(handle, kiosk.number(), lease);
      }
      if (lease.granted() > 0) {
        shares.add(new Share(lease, keep));
      }
      rest.remove(slot);
    }
    // Of slots that are near, or that are not offered any more.
    rest.values().forEach(lease -> shares.add(new Share(lease, 0)));
    return shares;
  }

  private static List<Slot> coming(BookingHours hours, LocalDateTime now) {
    var today = now.toLocalDate();
    return today
        .datesUntil(today.plusDays(Math.min(DAYS, hours.daysAhead()) + 1L))
        .flatMap(day -> hours.slotsOn(day).stream())
        .filter(slot -> slot.start().minus(Lease.RETURN).isAfter(now))
        .toList();
  }

  private boolean isHeld(Handle handle, Service service, Slot slot) {
    var start = slot.start().atZone(zone).toInstant();
    return Reconciling.holds(handle, service.ref().scope(), start);
  }
}
