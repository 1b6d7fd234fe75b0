package community.leju.kiosk.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What the screen of this boot knows and nobody else on the machine. */
public final class BootToken {
  private final String value;

  private BootToken(String value) {
    this.value = value;
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
