package community.leju.content.certificate;

import community.leju.content.item.InvalidField;
import community.leju.content.signing.Sha256;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The beginning of the SHA-256 fingerprint of the street's authority, long enough that nobody makes
 * a second one like it and short enough to be typed: 24 to 64 hexadecimal digits. It is what {@code
 * openssl x509 -fingerprint -sha256} begins with.
 */
public record Pin(String hex) {
  private static final int LEAST_DIGITS = 24;
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{" + LEAST_DIGITS + ",64}");

  /** Refuses what is too short to trust. */
  public Pin {
    if (!SHAPE.matcher(hex).matches()) {
      throw new InvalidField("pin", "must be 24 to 64 hexadecimal digits");
    }
  }

  /** As short as one may be. */
  public static Pin of(X509Certificate authority) {
    return new Pin(fingerprint(authority).substring(0, LEAST_DIGITS));
  }

  /** As somebody typed it: spaces, dashes, colons and capitals do no harm. */
  public static Pin parse(String typed) {
    return new Pin(typed.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT));
  }

  public boolean matches(X509Certificate certificate) {
    return fingerprint(certificate).startsWith(hex);
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return Sha256.hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In groups of four. */
  @Override
  public String toString() {
    return hex.replaceAll("(.{4})(?=.)", "$1-");
  }
}
