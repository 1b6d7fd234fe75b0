package community.leju.content.certificate;

import community.leju.content.item.InvalidField;
import community.leju.content.signing.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.regex.Pattern;

/**
 * The code that a kiosk shows and a person types at the hub: 8 digits over the kiosk's key and a
 * random part of the hub's. The kiosk computes it from the key that it really has, so a code that
 * is known at the hub says that this very key arrived there.
 */
public record ComparedCode(String digits) {
  /** Of the hub's random part, in bytes. */
  public static final int NONCE_BYTES = 16;

  private static final Pattern SHAPE = Pattern.compile("[0-9]{8}");
  private static final BigInteger CODES = BigInteger.valueOf(100_000_000);
  private static final byte[] CONTEXT = "leju enrolment 1\n".getBytes(StandardCharsets.US_ASCII);

  /** Refuses anything but 8 digits. */
  public ComparedCode {
    if (!SHAPE.matcher(digits).matches()) {
      throw new InvalidField("code", "must be 8 digits");
    }
  }

  /** The code of that key. */
  public static ComparedCode of(byte[] nonce, PublicKey key) {
    var digest = Sha256.digest();
    digest.update(CONTEXT);
    digest.update(nonce);
    digest.update(key.getEncoded());
    return new ComparedCode("%08d".formatted(new BigInteger(1, digest.digest()).mod(CODES)));
  }

  /** As somebody typed it: spaces do no harm. */
  public static ComparedCode parse(String typed) {
    return new ComparedCode(typed.replaceAll("[\\s-]", ""));
  }

  /** As it is shown: {@code 1234 5678}. */
  public String grouped() {
    return digits.substring(0, 4) + " " + digits.substring(4);
  }
}
