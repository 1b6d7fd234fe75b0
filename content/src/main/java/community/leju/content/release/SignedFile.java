package community.leju.content.release;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.CanonicalJson;
import community.leju.content.signing.OlpcJson;
import community.leju.content.signing.Sha256;
import community.leju.content.signing.Signer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A metadata file: what it says, the bytes it came in and its signatures.
 *
 * @param message the canonical bytes that were signed
 */
public record SignedFile<T extends Metadata>(
    T content, Bytes raw, Bytes message, List<SignatureOf> signatures) {

  /** One signature; nobody has believed it yet. */
  public record SignatureOf(String keyId, Bytes signature) {}

  /** Copies the list. */
  public SignedFile {
    signatures = List.copyOf(signatures);
  }

  /** Signs metadata. */
  public static <T extends Metadata> SignedFile<T> sign(T content, List<Signer> signers) {
    var signed = content.toJson();
    var message = OlpcJson.of(signed);
    var file = JsonNodeFactory.instance.objectNode();
    var list = file.putArray("signatures");
    var signatures =
        signers.stream()
            .map(signer ->
                new SignatureOf(
                    ReleaseKey.ofEd25519(signer.publicKey()).id(), Bytes.of(signer.sign(message))))
            .toList();
    signatures.forEach(
        one -> list.addObject().put("keyid", one.keyId()).put("sig", one.signature().toHex()));
    file.set("signed", signed);
    return new SignedFile<>(
        content, Bytes.of(CanonicalJson.of(file)), Bytes.of(message), signatures);
  }

  /** SHA-256 of the file, hexadecimal. */
  public String sha256() {
    return Sha256.hex(raw.toArray());
  }

  /**
   * Checks that enough different keys of the role signed.
   *
   * @throws ReleaseRefused.BelowThreshold where they did not
   */
  void checkSignatures(String role, RoleKeys keys) {
    var good = new HashSet<Bytes>();
    var bytes = message.toArray();
    for (var one : signatures) {
      var key = keys.keys().get(one.keyId());
      if (key != null) {
        // A key listed under two ids, or in two spellings, still counts once.
        key.verifier()
            .filter(known -> known.verifies(bytes, one.signature()))
            .ifPresent(known -> good.add(known.identity()));
      }
    }
    if (keys.threshold() < 1 || good.size() < keys.threshold()) {
      throw new ReleaseRefused.BelowThreshold(role, good.size(), keys.threshold());
    }
  }

  static Bytes signatureOf(String hex) {
    try {
      return Bytes.of(HexFormat.of().parseHex(hex));
    } catch (IllegalArgumentException e) {
      return Bytes.of(new byte[0]);
    }
  }
}
