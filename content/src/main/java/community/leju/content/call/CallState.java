package community.leju.content.call;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import java.time.Instant;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a call stands at the desk. */
public sealed interface CallState {
  /** Since when, by the clock of whoever holds this. */
  Instant at();

  /** The desk hears it. */
  record Ringing(Instant at) implements CallState {}

  /**
   * Somebody is on the way.
   *
   * @param by as colleagues know that person, 1 to 40 characters
   */
  record Acknowledged(String by, Instant at) implements CallState {}

  /** Somebody was there. */
  record Done(Instant at) implements CallState {}

  /** Nobody is wanted any more. */
  record Withdrawn(Instant at) implements CallState {}

  /** The document. */
  default ObjectNode toJson(Instant now) {
    var object = JsonNodeFactory.instance.objectNode();
    switch (this) {
      case Ringing _ -> object.put("state", "ringing");
      case Acknowledged one -> object.put("state", "acknowledged").put("by", one.by());
      case Done _ -> object.put("state", "done");
      case Withdrawn _ -> object.put("state", "withdrawn");
    }
    Ages.put(object, at(), now);
    return object;
  }

  /**
   * Reads a document.
   *
   * @param now by the reader's clock
   * @throws InvalidDocument with every problem found
   */
  static CallState read(ObjectNode document, Instant now) {
    return Fields.readDocument(document, fields -> read(fields, Ages.read(fields, now)));
  }

  private static CallState read(Fields fields, Instant at) {
    var state = fields.string("state", 32);
    return switch (state) {
      case "ringing" -> new Ringing(at);
      case "acknowledged" -> new Acknowledged(fields.string("by", 40), at);
      case "done" -> new Done(at);
      case "withdrawn" -> new Withdrawn(at);
      // A hub of the future: as far as this kiosk is concerned, the desk has it.
      default -> new Ringing(at);
    };
  }
}
