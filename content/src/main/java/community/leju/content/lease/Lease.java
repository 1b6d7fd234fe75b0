package community.leju.content.lease;

import community.leju.content.guide.Slot;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.ItemRef;
import java.time.Duration;
import java.time.LocalDateTime;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one kiosk's share of one slot stands. Units are counted since the first and each count only
 * grows, so that a word that comes late, twice, out of order or never says nothing wrong.
 *
 * @param granted so many the hub has given
 * @param used so many went to residents; by the hub's word, so many of those it has taken
 * @param returned so many the kiosk has given back, never to use them
 */
public record Lease(ItemRef service, Slot slot, int granted, int used, int returned) {
  /** From so long before a slot on, nobody confirms from a lease, and units flow back. */
  public static final Duration RETURN = Duration.ofHours(2);

  /** The most in one document. */
  public static final int MOST = 4_000;

  private static final int MOST_UNITS = 1_000_000;

  /** Refuses what nobody can have counted. */
  public Lease {
    if (Math.min(granted, Math.min(used, returned)) < 0
        || Math.max(granted, Math.max(used, returned)) > MOST_UNITS) {
      throw new InvalidField("granted", "or another count is out of range");
    }
  }

  /**
   * Whether a unit may be given away without the hub: the clock is known to be right, and the slot
   * is not so near that the office counts on its list.
   *
   * @param now in the street's zone
   */
  public static boolean mayConfirm(Slot slot, LocalDateTime now, boolean timeTrusted) {
    return timeTrusted && slot.start().minus(RETURN).isAfter(now);
  }

  /** None, ever. */
  public static Lease none(ItemRef service, Slot slot) {
    return new Lease(service, slot, 0, 0, 0);
  }

  /** Units that were neither used nor given back. */
  public int unused() {
    return Math.max(0, granted - used - returned);
  }

  /** What two words of the same share say together. */
  public Lease join(Lease other) {
    return new Lease(
        service,
        slot,
        Math.max(granted, other.granted),
        Math.max(used, other.used),
        Math.max(returned, other.returned));
  }

  /** With so many more granted. */
  public Lease grant(int units) {
    return new Lease(service, slot, granted + units, used, returned);
  }

  /** With one more used. */
  public Lease use() {
    return new Lease(service, slot, granted, used + 1, returned);
  }

  /** With so many more given back. */
  public Lease giveBack(int units) {
    return new Lease(service, slot, granted, used, returned + units);
  }

  ObjectNode write(ObjectNode fields) {
    return fields
        .put("service", service.targetPath())
        .put("slot", slot.toString())
        .put("granted", granted)
        .put("used", used)
        .put("returned", returned);
  }

  static Lease read(Fields fields) {
    var service =
        ItemRef.ofTargetPath(fields.string("service", 200))
            .orElseThrow(() -> new InvalidField("service", "is no item's path"));
    var slot =
        Slot.of(fields.string("slot", 20))
            .orElseThrow(() -> new InvalidField("slot", "is no local date and time"));
    return new Lease(
        service,
        slot,
        fields.integer("granted", 0, MOST_UNITS),
        fields.integer("used", 0, MOST_UNITS),
        fields.integer("returned", 0, MOST_UNITS));
  }
}
