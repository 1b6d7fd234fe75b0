package community.leju.content.submission;

import community.leju.content.item.InvalidField;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The QR of a slip, version 1: an upper-case URL, so that it fits the alphanumeric mode.
 *
 * <p>{@code <hub>/S/} and the Base32 of: version (1 byte), kiosk (2), sequence (4), token (10),
 * Ed25519 signature by the kiosk's slip key over all before it (64); big-endian. No personal data.
 *
 * @param token 10 random bytes; who knows them may see the status page
 */
public record SlipCode(SubmissionNumber number, Bytes token) {
  public static final int TOKEN_BYTES = 10;

  private static final byte VERSION = 1;
  private static final int BODY_BYTES = 1 + 2 + 4 + TOKEN_BYTES;
  private static final int MOST_CHARS = 400;

  /** Checks the token's length. */
  public SlipCode {
    if (token.size() != TOKEN_BYTES) {
      throw new InvalidField("token", "must be " + TOKEN_BYTES + " bytes");
    }
  }

  public static SlipCode of(SubmissionNumber number, SecureRandom random) {
    var token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return new SlipCode(number, Bytes.of(token));
  }

  /** SHA-256 of the token, hexadecimal: all that the hub keeps of it. */
  public String tokenHash() {
    return Sha256.hex(token.toArray());
  }

  /** The text of the QR code. */
  public String url(String publicAddress, PrivateKey slipKey) {
    var body = body();
    var signed = ByteBuffer.allocate(BODY_BYTES + Ed25519.SIGNATURE_BYTES);
    signed.put(body).put(Ed25519.sign(slipKey, body));
    return publicAddress.toUpperCase(Locale.ROOT) + "/S/" + Base32.encode(signed.array());
  }

  private byte[] body() {
    return ByteBuffer.allocate(BODY_BYTES)
        .put(VERSION)
        .putShort((short) number.kiosk())
        .putInt((int) number.sequence())
        .put(token.toArray())
        .array();
  }

  /** A code as it was scanned: not yet believed. */
  public record Scanned(SlipCode code, Bytes signature) {
    /** Whether that kiosk's slip key signed it. */
    public boolean isSignedBy(PublicKey slipKey) {
      return Ed25519.verify(slipKey, code.body(), signature.toArray());
    }

    /**
     * Whether that key signed it, for who holds it: Ed25519 (RFC 8032) gives the same signature
     * each time.
     */
    public boolean isSignedWith(PrivateKey slipKey) {
      return MessageDigest.isEqual(Ed25519.sign(slipKey, code.body()), signature.toArray());
    }
  }

  /** The code of a scanned URL or of its last part; empty where it is none of ours. */
  public static Optional<Scanned> scan(String text) {
    if (text.length() > MOST_CHARS) {
      return Optional.empty();
    }
    var trimmed = text.strip().toUpperCase(Locale.ROOT);
    var last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    return Base32.decode(last)
        .filter(bytes -> bytes.length == BODY_BYTES + Ed25519.SIGNATURE_BYTES)
        .flatMap(SlipCode::ofBytes);
  }

  private static Optional<Scanned> ofBytes(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    if (buffer.get() != VERSION) {
      return Optional.empty();
    }
    int kiosk = Short.toUnsignedInt(buffer.getShort());
    long sequence = Integer.toUnsignedLong(buffer.getInt());
    var token = new byte[TOKEN_BYTES];
    buffer.get(token);
    try {
      var code = new SlipCode(new SubmissionNumber(kiosk, sequence), Bytes.of(token));
      var signature = Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length);
      return Optional.of(new Scanned(code, Bytes.of(signature)));
    } catch (InvalidField e) {
      return Optional.empty();
    }
  }
}
