package community.leju.content.transfer;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that both sides have, raw (RFC 9842): another is sent as what differs from it.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Dictionary(String sha256, Bytes content) {
  /** The largest, in bytes: both sides hold it in memory. */
  public static final int MOST_BYTES = 16 << 20;

  /** A byte sequence of RFC 9651, of 32 bytes. */
  private static final Pattern HASH = Pattern.compile(":([A-Za-z0-9+/]{43}=):");

  public static Dictionary of(byte[] content) {
    return new Dictionary(Sha256.hex(content), Bytes.of(content));
  }

  /** The value of {@code Available-Dictionary}. */
  public String header() {
    return ":" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
  }

  /** The SHA-256 that such a value names; empty where it is of another form. */
  public static Optional<String> sha256Of(String header) {
    var hash = HASH.matcher(header.strip());
    return hash.matches()
        ? Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(hash.group(1))))
        : Optional.empty();
  }
}
