package community.leju.content.device;

import community.leju.content.item.InvalidField;
import java.time.Instant;
import java.util.Optional;

/**
 * The last time that the case was opened. It is told until the hub has heard of it, even where it
 * was closed long before that.
 *
 * @param number 1 or more; a kiosk never gives one twice, so a gap tells of openings in between
 * @param closedAt empty while it is open
 */
public record Opening(int number, Instant openedAt, Optional<Instant> closedAt) {
  /** Refuses numbers below 1. */
  public Opening {
    if (number < 1) {
      throw new InvalidField("number", "must be 1 or more");
    }
  }
}
