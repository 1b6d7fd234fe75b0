package community.leju.content.call;

import community.leju.content.item.InvalidField;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A call's name: 128 random bits.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record CallId(String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /** Refuses other shapes. */
  public CallId {
    if (!SHAPE.matcher(hex).matches()) {
      throw new InvalidField("id", "must be 32 hexadecimal digits");
    }
  }

  public static CallId random(RandomGenerator random) {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return new CallId(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return hex;
  }
}
