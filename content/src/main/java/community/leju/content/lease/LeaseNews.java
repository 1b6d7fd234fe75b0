package community.leju.content.lease;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the hub tells a kiosk of its leases.
 *
 * @param epoch the life of the hub's database that says so
 * @param told whether the kiosk has told that life everything
 */
public record LeaseNews(String epoch, boolean told, List<Share> shares) {

  /**
   * A share of a slot that has not begun.
   *
   * @param keep how many unused units the kiosk may keep; it gives back what is beyond
   */
  public record Share(Lease lease, int keep) {}

  /** Copies the list. */
  public LeaseNews {
    shares = List.copyOf(shares);
  }

  /** The document. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("formatVersion", LeaseReport.FORMAT_VERSION).put("epoch", epoch).put("told", told);
    var array = json.putArray("leases");
    shares.forEach(share -> share.lease().write(array.addObject()).put("keep", share.keep()));
    return json;
  }

  /**
   * Reads a document.
   *
   * @throws InvalidDocument with every problem found
   */
  public static LeaseNews read(ObjectNode document) {
    return Fields.readDocument(
        document,
        fields -> {
          fields.integer("formatVersion", 1, Integer.MAX_VALUE);
          return new LeaseNews(
              fields.string("epoch", LeaseReport.MOST_EPOCH_CHARS),
              fields.flag("told", false),
              fields.list(
                  "leases",
                  Lease.MOST,
                  one -> new Share(Lease.read(one), one.integer("keep", 0, Integer.MAX_VALUE))));
        });
  }
}
