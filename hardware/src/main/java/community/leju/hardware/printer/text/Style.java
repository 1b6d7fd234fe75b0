package community.leju.hardware.printer.text;

/**
 * How text looks.
 *
 * @param wide its width in plain characters, 1 to 8
 * @param high its height, 1 to 8
 * @param reverse white on black
 * @param centred in the middle rather than at the left
 */
public record Style(int wide, int high, boolean bold, boolean reverse, boolean centred) {
  /** As small as it gets. */
  public static final Style PLAIN = new Style(1, 1, false, false, false);

  /** Checks the sizes. */
  public Style {
    if (wide < 1 || wide > 8 || high < 1 || high > 8) {
      throw new IllegalArgumentException("a size of " + wide + " by " + high);
    }
  }

  public Style sized(int newWide, int newHigh) {
    return new Style(newWide, newHigh, bold, reverse, centred);
  }

  public Style inBold(boolean on) {
    return new Style(wide, high, on, reverse, centred);
  }

  public Style reversed() {
    return new Style(wide, high, bold, true, centred);
  }

  public Style inTheMiddle() {
    return new Style(wide, high, bold, reverse, true);
  }
}
