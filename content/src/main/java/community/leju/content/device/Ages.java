package community.leju.content.device;

import community.leju.content.item.Fields;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Instants as the seconds since, so that two clocks that disagree do not matter. */
final class Ages {
  /** Longer than any device stays as it is: ten years. */
  private static final int MOST_SECONDS = (int) Duration.ofDays(3_653).toSeconds();

  private Ages() {}

  static void put(ObjectNode object, String name, Instant at, Instant now) {
    long seconds = Duration.between(at, now).toSeconds();
    object.put(name, Math.clamp(seconds, 0, MOST_SECONDS));
  }

  static Instant read(Fields fields, String name, Instant now) {
    return now.minusSeconds(fields.integer(name, 0, MOST_SECONDS));
  }
}
