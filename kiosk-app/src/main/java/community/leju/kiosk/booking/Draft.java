package community.leju.kiosk.booking;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was answered so far. In memory only.
 *
 * @param agreedVersion the version of the privacy notice that was agreed to
 */
record Draft(
    Optional<ItemRef> service,
    Optional<LocalDate> day,
    Optional<Slot> slot,
    Optional<Integer> agreedVersion,
    String name,
    String phone) {
  static final Draft EMPTY =
      new Draft(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", "");

  /** Another service has other times. */
  Draft withService(ItemRef other) {
    return service.filter(other::equals).isPresent()
        ? this
        : new Draft(
            Optional.of(other), Optional.empty(), Optional.empty(), agreedVersion, name, phone);
  }

  Draft withDay(LocalDate other) {
    return new Draft(service, Optional.of(other), Optional.empty(), agreedVersion, name, phone);
  }

  Draft withSlot(Slot other) {
    return new Draft(
        service, Optional.of(other.day()), Optional.of(other), agreedVersion, name, phone);
  }

  Draft withoutSlot() {
    return new Draft(service, day, Optional.empty(), agreedVersion, name, phone);
  }

  Draft agreedTo(int version) {
    return new Draft(service, day, slot, Optional.of(version), name, phone);
  }

  Draft withName(String other) {
    return new Draft(service, day, slot, agreedVersion, other, phone);
  }

  Draft withPhone(String other) {
    return new Draft(service, day, slot, agreedVersion, name, other);
  }

  /** The address of the first question that is still open. */
  String next() {
    if (service.isEmpty()) {
      return "/booking";
    }
    if (slot.isEmpty()) {
      return day.isEmpty() ? "/booking/days" : "/booking/times";
    }
    if (agreedVersion.isEmpty()) {
      return "/booking/notice";
    }
    if (name.isEmpty()) {
      return "/booking/name";
    }
    return phone.isEmpty() ? "/booking/phone" : "/booking/review";
  }
}
