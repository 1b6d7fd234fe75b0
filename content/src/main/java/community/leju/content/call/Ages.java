package community.leju.content.call;

import community.leju.content.item.Fields;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Instants as what has passed since, so that two clocks that disagree do not matter. */
final class Ages {
  /** Longer ago than any call is spoken of. */
  private static final int MOST_MILLIS = (int) Duration.ofDays(1).toMillis();

  private Ages() {}

  static void put(ObjectNode object, Instant at, Instant now) {
    long millis = Duration.between(at, now).toMillis();
    object.put("ageMillis", Math.clamp(millis, 0, MOST_MILLIS));
  }

  static Instant read(Fields fields, Instant now) {
    return now.minusMillis(fields.integer("ageMillis", 0, MOST_MILLIS));
  }
}
