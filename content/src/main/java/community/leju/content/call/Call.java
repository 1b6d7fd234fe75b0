package community.leju.content.call;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody at a kiosk wants a member of staff.
 *
 * @param madeAt by the clock of whoever holds this record
 */
public record Call(CallId id, Origin origin, Instant madeAt) {
  /** Unanswered for longer, a call is stale: neither delivered nor shown. */
  public static final Duration FRESH = Duration.ofMinutes(10);

  /** The largest document, in bytes. */
  public static final int MOST_BYTES = 1024;

  public boolean isFreshAt(Instant now) {
    return now.isBefore(freshUntil());
  }

  public Instant freshUntil() {
    return madeAt.plus(FRESH);
  }

  /** The document; the id is in its address. */
  public ObjectNode toJson(Instant now) {
    var object = JsonNodeFactory.instance.objectNode().put("origin", origin.key());
    Ages.put(object, madeAt, now);
    return object;
  }

  /**
   * Reads a document.
   *
   * @param now by the reader's clock, which the call is on from here
   * @throws InvalidDocument with every problem found
   */
  public static Call read(CallId id, ObjectNode document, Instant now) {
    return Fields.readDocument(
        document,
        fields ->
            new Call(
                id,
                fields.parsed("origin", Origin::of, "screen or panel", Origin.SCREEN),
                Ages.read(fields, now)));
  }
}
