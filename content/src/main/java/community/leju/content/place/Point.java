package community.leju.content.place;

import community.leju.content.item.Fields;
import java.util.regex.Pattern;

/**
 * A point, from the upper left corner.
 *
 * @param x to the right, in centimetres, 0 to {@link #MOST}
 * @param y down, in centimetres, 0 to {@link #MOST}
 */
public record Point(int x, int y) {
  /** The largest coordinate, 5 km: beyond any estate. */
  public static final int MOST = 500_000;

  static final String SHAPE = "metres such as 3.5,8 (0 to 5000, at most two decimals)";

  private static final Pattern PAIR =
      Pattern.compile("([0-9]{1,4})(?:\\.([0-9]{1,2}))?,([0-9]{1,4})(?:\\.([0-9]{1,2}))?");

  /**
   * The point that a text such as {@code 3.5,8} spells, in metres.
   *
   * @throws IllegalArgumentException where it spells none
   */
  public static Point parse(String text) {
    var parts = PAIR.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new Point(
        centimetres(parts.group(1), parts.group(2)), centimetres(parts.group(3), parts.group(4)));
  }

  /** Refuses points outside of the range. */
  public Point {
    if (x < 0 || y < 0 || x > MOST || y > MOST) {
      throw new IllegalArgumentException(x + "," + y);
    }
  }

  private static int centimetres(
      String metres, @org.jspecify.annotations.Nullable String fraction) {
    int hundredths =
        fraction == null ? 0 : Integer.parseInt(fraction) * (fraction.length() == 1 ? 10 : 1);
    return 100 * Integer.parseInt(metres) + hundredths;
  }

  static Point read(Fields fields, String name) {
    return fields.parsed(name, 40, Point::parse, SHAPE, new Point(0, 0));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return metres(x) + "," + metres(y);
  }

  static String metres(int centimetres) {
    var whole = String.valueOf(centimetres / 100);
    int rest = centimetres % 100;
    if (rest == 0) {
      return whole;
    }
    return whole + (rest % 10 == 0 ? "." + rest / 10 : "%s%02d".formatted(".", rest));
  }
}
