package community.leju.content.submission;

import community.leju.content.guide.Slot;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.signing.CanonicalJson;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of an envelope that the hub may read, bound to the sealed part.
 *
 * @param createdAt by the kiosk's clock, right only where {@code timeTrusted}
 * @param office whose key sealed the rest
 * @param kind {@code appointment}, or one from the future
 * @param form the privacy notice that was agreed to, and its version
 * @param service what it is about
 * @param slot when, where it is a booking
 * @param leased whether the kiosk has confirmed it by itself, from its lease of the slot
 * @param slipTokenHash SHA-256 of the slip's token, so that the hub knows the slip's bearer
 */
public record Clear(
    SubmissionId id,
    SubmissionNumber number,
    Instant createdAt,
    boolean timeTrusted,
    Scope office,
    String kind,
    String form,
    int formVersion,
    ItemRef service,
    Optional<Slot> slot,
    boolean leased,
    String slipTokenHash) {

  static final int FORMAT_VERSION = 1;

  /** Refuses a time that a table could not hold. */
  public Clear {
    if (createdAt.isBefore(Instant.EPOCH)
        || createdAt.getEpochSecond() > 253_402_300_799L /* the year 9999 */) {
      throw new InvalidField("createdAt", "is out of range");
    }
  }

  ObjectNode toJson(String suite, String keyId) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("formatVersion", FORMAT_VERSION).put("suite", suite).put("keyId", keyId);
    json.put("id", id.hex()).put("kiosk", number.kiosk()).put("sequence", number.sequence());
    json.put("number", number.digits()).put("createdAt", createdAt.toString());
    json.put("timeTrusted", timeTrusted).put("office", office.value()).put("kind", kind);
    json.put("form", form).put("formVersion", formVersion).put("service", service.targetPath());
    slot.ifPresent(at -> json.put("slot", at.toString()));
    if (leased) {
      // Left out where it is not, as kiosks did that had no leases.
      json.put("leased", true);
    }
    return json.put("slipTokenHash", slipTokenHash);
  }

  /** What the seal is bound to: everything clear. */
  byte[] associatedData(String suite, String keyId) {
    return CanonicalJson.of(toJson(suite, keyId));
  }

  static Clear read(Fields fields) {
    var id = new SubmissionId(fields.string("id", 32));
    var number =
        new SubmissionNumber(
            fields.integer("kiosk", 1, 9_999),
            fields.parsed("sequence", Long::parseLong, "a whole number", 1L));
    if (!number.digits().equals(fields.string("number", 20))) {
      fields.note("number", "is not the number of kiosk and sequence");
    }
    var service =
        ItemRef.ofTargetPath(fields.string("service", 200))
            .orElseThrow(() -> new InvalidField("service", "is no item's path"));
    return new Clear(
        id,
        number,
        fields.instant("createdAt"),
        fields.flag("timeTrusted", false),
        new Scope(fields.string("office", 12)),
        fields.string("kind", 64),
        fields.string("form", 64),
        fields.integer("formVersion", 1, 1_000_000),
        service,
        fields.stringIfAny("slot", 20).map(Clear::slotOf),
        fields.flag("leased", false),
        fields.string("slipTokenHash", 64));
  }

  private static Slot slotOf(String text) {
    return Slot.of(text).orElseThrow(() -> new InvalidField("slot", "is no local date and time"));
  }
}
