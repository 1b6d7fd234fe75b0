package community.leju.content.submission;

import community.leju.content.item.InvalidField;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A submission's name: 128 random bits. Not time-ordered, for a kiosk's clock lies.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record SubmissionId(String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /** Refuses other shapes. */
  public SubmissionId {
    if (!SHAPE.matcher(hex).matches()) {
      throw new InvalidField("id", "must be 32 hexadecimal digits");
    }
  }

  public static SubmissionId random(SecureRandom random) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return new SubmissionId(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return hex;
  }
}
