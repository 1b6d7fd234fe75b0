package community.leju.content.release;

import community.leju.content.signing.CanonicalJson;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.InvalidKey;
import community.leju.content.signing.Sha256;
import java.util.HexFormat;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public key of a role (TUF 1.0, §4.2).
 *
 * @param type {@code ed25519}, or one that this version cannot check
 * @param scheme the signature's scheme
 * @param publicValue for Ed25519 the raw key, 64 hexadecimal digits
 */
public record ReleaseKey(String type, String scheme, String publicValue) {
  static final String ED25519 = "ed25519";

  public static ReleaseKey ofEd25519(byte[] raw) {
    return new ReleaseKey(ED25519, ED25519, HexFormat.of().formatHex(raw));
  }

  /** SHA-256 of the key's canonical form, hexadecimal. */
  public String id() {
    return Sha256.hex(CanonicalJson.of(toJson()));
  }

  /** Whether it made the signature. A key of an unknown type made none. */
  boolean verifies(byte[] message, byte[] signature) {
    if (!type.equals(ED25519) || !scheme.equals(ED25519)) {
      return false;
    }
    try {
      var raw = HexFormat.of().parseHex(publicValue);
      return Ed25519.verify(Ed25519.ofRaw(raw), message, signature);
    } catch (InvalidKey | IllegalArgumentException e) {
      return false;
    }
  }

  ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("keytype", type).put("scheme", scheme);
    json.putObject("keyval").put("public", publicValue);
    return json;
  }
}
