package community.leju.content.submission;

import community.leju.content.guide.Slot;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hub's word that a submission has taken effect.
 *
 * @param digest of the envelope it had, so that the kiosk knows which of its words was heard
 * @param nextFree for a refusal: the next free slots, soonest first
 */
public record Receipt(
    SubmissionId id, String digest, Outcome outcome, List<Slot> nextFree, Instant receivedAt) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Copies the list. */
  public Receipt {
    nextFree = List.copyOf(nextFree);
  }

  public byte[] toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", id.hex()).put("digest", digest).put("outcome", outcome.key());
    var free = json.putArray("nextFree");
    nextFree.forEach(slot -> free.add(slot.toString()));
    return JSON.writeValueAsBytes(json.put("receivedAt", receivedAt.toString()));
  }

  /**
   * Reads a receipt.
   *
   * @throws InvalidDocument where it is none
   */
  public static Receipt parse(byte[] json) {
    try {
      if (JSON.readTree(json) instanceof ObjectNode object) {
        return Fields.readDocument(object, Receipt::read);
      }
    } catch (JacksonException e) {
      throw new InvalidDocument(List.of(new Problem("", "is not JSON: " + e.getOriginalMessage())));
    }
    throw new InvalidDocument(List.of(new Problem("", "is not a JSON object")));
  }

  private static Receipt read(Fields fields) {
    var free =
        fields.texts("nextFree").stream()
            .map(text -> Slot.of(text.zh()))
            .flatMap(Optional::stream)
            .toList();
    return new Receipt(
        new SubmissionId(fields.string("id", 32)),
        fields.string("digest", 64),
        fields.parsed("outcome", Outcome::of, "an outcome", Outcome.PENDING),
        free,
        fields.instant("receivedAt"));
  }
}
