package community.leju.content.release;

import community.leju.content.signing.OlpcJson;
import community.leju.content.signing.Sha256;
import community.leju.content.signing.SignatureScheme;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public key of a role (TUF 1.0, §4.2).
 *
 * @param type {@code ed25519}, {@code ecdsa}, {@code rsa}, or one that this version cannot check
 * @param scheme the signature's scheme
 * @param publicValue for Ed25519 the raw key, 64 hexadecimal digits; for the others PEM
 */
public record ReleaseKey(String type, String scheme, String publicValue) {
  static final String ED25519 = "ed25519";

  public static ReleaseKey ofEd25519(byte[] raw) {
    return new ReleaseKey(ED25519, ED25519, HexFormat.of().formatHex(raw));
  }

  /**
   * SHA-256 of the key's canonical form, hexadecimal. How our keys are called; a foreign repository
   * may call its own as it likes.
   */
  public String id() {
    return Sha256.hex(OlpcJson.of(toJson()));
  }

  /** A check of its signatures; empty for a key of an unknown type, which made none. */
  Optional<Verifier> verifier() {
    return SignatureScheme.of(type, scheme)
        .flatMap(known -> known.key(publicValue).map(key -> new Verifier(known, key)));
  }

  ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("keytype", type).put("scheme", scheme);
    json.putObject("keyval").put("public", publicValue);
    return json;
  }
}
