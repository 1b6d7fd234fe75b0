package community.leju.content.submission;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Problem;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.CanonicalJson;
import community.leju.content.signing.Sha256;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A submission on its way: the clear part, and the rest sealed to the office.
 *
 * @param suite how it was sealed; {@link Sealing#SUITE} is the first
 * @param keyId which of the office's keys opens it
 * @param sealed RFC 9180: encapsulated key, then ciphertext
 */
public record Envelope(Clear clear, String suite, String keyId, Bytes sealed) {
  /** The largest envelope, in bytes of JSON. */
  public static final int MOST_BYTES = 64 * 1024;

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The envelope as it is stored and sent: canonical, so that its digest is its bytes'. */
  public byte[] toJson() {
    var json = clear.toJson(suite, keyId);
    json.put("sealed", Base64.getEncoder().encodeToString(sealed.toArray()));
    json.put("sealedDigest", Sha256.hex(sealed.toArray()));
    return CanonicalJson.of(json);
  }

  /** The envelope without what was sealed, for the time after its deletion; its digest differs. */
  public Envelope emptied() {
    return new Envelope(clear, suite, keyId, Bytes.of(new byte[0]));
  }

  public boolean isEmptied() {
    return sealed.size() == 0;
  }

  /** SHA-256 of the canonical form, hexadecimal. */
  public String digest() {
    return Sha256.hex(toJson());
  }

  /**
   * Reads an envelope.
   *
   * @throws InvalidDocument with every problem
   */
  public static Envelope parse(byte[] json) {
    if (json.length > MOST_BYTES) {
      throw invalid("larger than " + MOST_BYTES + " bytes");
    }
    try {
      if (JSON.readTree(json) instanceof ObjectNode object) {
        return Fields.readDocument(object, Envelope::read);
      }
      throw invalid("is not a JSON object");
    } catch (JacksonException e) {
      throw invalid("is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Envelope read(Fields fields) {
    fields.integer("formatVersion", 1, 1_000_000);
    var sealed =
        fields.parsed("sealed", MOST_BYTES, Base64.getDecoder()::decode, "Base64", new byte[0]);
    if (!Sha256.hex(sealed).equals(fields.string("sealedDigest", 64))) {
      throw new InvalidField("sealedDigest", "is not the digest of the sealed part");
    }
    return new Envelope(
        Clear.read(fields),
        fields.string("suite", 64),
        fields.string("keyId", 64),
        Bytes.of(sealed));
  }

  private static InvalidDocument invalid(String message) {
    return new InvalidDocument(List.of(new Problem("", message)));
  }
}
