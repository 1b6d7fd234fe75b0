package community.leju.kiosk.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What the screen of this boot knows and nobody else on the machine. */
public final class BootToken {
  private static final int LEAST_CHARS = 32;

  private final String value;

  private BootToken(String value) {
    this.value = value;
  }

  /**
   * The token that another shell was given too.
   *
   * @throws IllegalArgumentException where it is too short to be a secret
   */
  public static BootToken of(String value) {
    if (value.length() < LEAST_CHARS) {
      throw new IllegalArgumentException("shorter than " + LEAST_CHARS + " characters");
    }
    return new BootToken(value);
  }

  public static BootToken random(SecureRandom random) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return new BootToken(HexFormat.of().formatHex(bytes));
  }

  /** The value, for the first address that the window loads. */
  public String value() {
    return value;
  }

  boolean matches(String other) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
  }
}
