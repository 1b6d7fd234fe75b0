package community.leju.content.submission;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * By which keys a street's kiosks sign their slips.
 *
 * @param keys raw Ed25519, by the kiosk's number; of those that are in use
 */
public record SlipKeys(Map<Integer, Bytes> keys) {
  /** The largest document, in bytes. */
  public static final int MOST_BYTES = 1 << 20;

  private static final int MOST = 9_999;
  private static final int FORMAT_VERSION = 1;
  private static final Bytes NONE = Bytes.of(new byte[Ed25519.RAW_BYTES]);

  private record Entry(int kiosk, Bytes key) {}

  /** Sorts and copies, so that the same keys are the same document. */
  public SlipKeys {
    keys = Collections.unmodifiableMap(new TreeMap<>(keys));
  }

  /** The document. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode().put("formatVersion", FORMAT_VERSION);
    var array = json.putArray("keys");
    keys.forEach((kiosk, key) ->
        array
            .addObject()
            .put("kiosk", kiosk)
            .put("key", Base64.getEncoder().encodeToString(key.toArray())));
    return json;
  }

  /**
   * Reads a document.
   *
   * @throws InvalidDocument with every problem found
   */
  public static SlipKeys read(ObjectNode document) {
    return Fields.readDocument(
        document,
        fields -> {
          fields.integer("formatVersion", 1, Integer.MAX_VALUE);
          return new SlipKeys(
              fields.list("keys", MOST, SlipKeys::entry).stream()
                  .collect(Collectors.toMap(Entry::kiosk, Entry::key, (first, _) -> first)));
        });
  }

  private static Entry entry(Fields fields) {
    return new Entry(
        fields.integer("kiosk", 1, MOST), fields.parsed("key", 64, SlipKeys::key, "a key", NONE));
  }

  private static Bytes key(String base64) {
    var raw = Base64.getDecoder().decode(base64);
    if (raw.length != Ed25519.RAW_BYTES) {
      throw new IllegalArgumentException("has another length");
    }
    return Bytes.of(raw);
  }
}
