package community.leju.content.lease;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a kiosk tells the hub of its leases.
 *
 * @param epoch the life of the hub's database that it means; empty before it heard of one
 * @param whole whether nothing is left to tell that life: every lease is here, and everything that
 *     an earlier one had was offered again
 */
public record LeaseReport(String epoch, boolean whole, List<Lease> leases) {
  /** The largest document, in bytes. */
  public static final int MOST_BYTES = 1 << 20;

  static final int FORMAT_VERSION = 1;
  static final int MOST_EPOCH_CHARS = 64;

  /** Copies the list. */
  public LeaseReport {
    leases = List.copyOf(leases);
  }

  /** The document. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode().put("formatVersion", FORMAT_VERSION);
    json.put("epoch", epoch).put("whole", whole);
    var array = json.putArray("leases");
    leases.forEach(lease -> lease.write(array.addObject()));
    return json;
  }

  /**
   * Reads a document.
   *
   * @throws InvalidDocument with every problem found
   */
  public static LeaseReport read(ObjectNode document) {
    return Fields.readDocument(
        document,
        fields -> {
          fields.integer("formatVersion", 1, Integer.MAX_VALUE);
          return new LeaseReport(
              fields.stringIfAny("epoch", MOST_EPOCH_CHARS).orElse(""),
              fields.flag("whole", false),
              fields.list("leases", Lease.MOST, Lease::read));
        });
  }
}
