package community.leju.kiosk.page;

import java.util.List;

/**
 * What became of a booking.
 *
 * @param tone {@code good}, {@code wait} or {@code bad}
 * @param nextFree other times after a refusal
 * @param slip how the paper is getting on
 * @param slipLarge whether the picture takes the paper's place
 */
public record ResultView(
    String number,
    String tone,
    Icon icon,
    String state,
    String detail,
    List<Row> rows,
    List<Free> nextFree,
    String slip,
    boolean slipLarge) {
  public record Row(Icon icon, String label, String value) {}

  public record Free(String value, String label) {}
}
