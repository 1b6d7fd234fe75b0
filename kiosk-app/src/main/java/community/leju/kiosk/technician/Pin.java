package community.leju.kiosk.technician;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A PIN as a person typed it.
 *
 * @param digits {@value #LEAST_DIGITS} to {@value #MOST_DIGITS}
 */
record Pin(String digits) {
  static final int LEAST_DIGITS = 6;
  static final int MOST_DIGITS = 12;

  private static final Pattern SHAPE =
      Pattern.compile("[0-9]{" + LEAST_DIGITS + "," + MOST_DIGITS + "}");

  /** Checks the shape. */
  Pin {
    if (!SHAPE.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a PIN");
    }
  }

  static Optional<Pin> parse(String typed) {
    return SHAPE.matcher(typed).matches() ? Optional.of(new Pin(typed)) : Optional.empty();
  }

  /** Whether it is one of those that are tried first: 000000, 123456, 987654. */
  boolean isObvious() {
    int step = digits.charAt(1) - digits.charAt(0);
    return Math.abs(step) <= 1
        && IntStream.range(1, digits.length())
            .allMatch(i -> digits.charAt(i) - digits.charAt(i - 1) == step);
  }

  /** Without its digits. */
  @Override
  public String toString() {
    return "a PIN";
  }
}
