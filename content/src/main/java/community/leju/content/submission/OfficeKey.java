package community.leju.content.submission;

import community.leju.content.item.Fields;
import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import java.util.Base64;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An office's public sealing key, shipped as the signed target {@code keys/<office>.json}.
 *
 * @param keyId the first 16 hexadecimal digits of the key's SHA-256
 * @param publicKey X25519, 32 raw bytes
 */
public record OfficeKey(Scope office, String keyId, String suite, Bytes publicKey) {
  public static OfficeKey of(Scope office, byte[] publicKey) {
    return new OfficeKey(
        office, Sha256.hex(publicKey).substring(0, 16), Sealing.SUITE, Bytes.of(publicKey));
  }

  /** The path of its target. */
  public static String targetPath(Scope office) {
    return "keys/" + office.value() + ".json";
  }

  private static Bytes decode(String base64) {
    return Bytes.of(Base64.getDecoder().decode(base64));
  }

  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("kind", "office-key").put("formatVersion", 1).put("office", office.value());
    json.put("keyId", keyId).put("suite", suite);
    return json.put("publicKey", Base64.getEncoder().encodeToString(publicKey.toArray()));
  }

  /**
   * Reads the target's document.
   *
   * @throws community.leju.content.item.InvalidDocument with every problem
   */
  public static OfficeKey read(ObjectNode document) {
    return Fields.readDocument(
        document,
        fields ->
            new OfficeKey(
                new Scope(fields.string("office", 12)),
                fields.string("keyId", 64),
                fields.string("suite", 64),
                fields.parsed(
                    "publicKey", 1_024, OfficeKey::decode, "Base64", Bytes.of(new byte[32]))));
  }
}
