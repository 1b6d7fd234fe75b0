package community.leju.content.device;

import community.leju.content.item.InvalidField;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * How one device is. The names are looked up for people; one that nobody knows is shown as it is.
 *
 * @param device {@code [a-z0-9-]{1,32}}, as all names here: {@code printer}
 * @param state {@code ready}, {@code warning} or {@code alarm}
 * @param reason {@code media-empty}; {@code none} where it is ready
 * @param since when it came to be so, by the clock of whoever holds this record
 */
public record DeviceStanding(String device, String state, String reason, Instant since) {
  /** The case's door, whose openings are kept as evidence. */
  public static final String DOOR = "door";

  public static final String DOOR_OPEN = "door-open";

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");

  /** Refuses names of other shapes. */
  public DeviceStanding {
    check("device", device);
    check("state", state);
    check("reason", reason);
  }

  private static void check(String field, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidField(field, "must be 1 to 32 of a-z, 0-9 and '-'");
    }
  }

  /** A state that nobody knows is no reason to stay away. */
  public Need need() {
    return switch (state) {
      case "ready" -> Need.NOBODY;
      case "alarm" -> Need.NOW;
      default -> Need.SOON;
    };
  }

  /** Whether both say the same, whenever it came to be so. */
  public boolean isLike(DeviceStanding other) {
    return device.equals(other.device) && state.equals(other.state) && reason.equals(other.reason);
  }

  public boolean isOpenDoor() {
    return device.equals(DOOR) && reason.equals(DOOR_OPEN);
  }
}
