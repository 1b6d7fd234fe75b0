package community.leju.kiosk.page;

import java.util.List;

/**
 * What became of a booking.
 *
 * @param tone {@code good}, {@code wait} or {@code bad}
 * @param nextFree other times after a refusal
 * @param slip how the paper is getting on
 * @param slipLarge whether the picture takes the paper's place
 * @param printing whether the slip is being printed
 * @param percent how much of it is on paper then
 * @param printAgain what the key says that prints it once more; empty where there is none
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
    boolean slipLarge,
    boolean printing,
    int percent,
    String printAgain) {
  /** A fact; of several values, one stands on each line. */
  public record Row(Icon icon, String label, List<String> values) {}

  public record Free(String value, String label) {}
}
