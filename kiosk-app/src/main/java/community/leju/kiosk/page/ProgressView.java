package community.leju.kiosk.page;

import java.util.List;

/**
 * What became of a number.
 *
 * @param tone {@code good}, {@code wait}, {@code bad} or {@code plain}
 */
public record ProgressView(
    String number, String tone, Icon icon, String state, String detail, List<Fact> facts) {
  public record Fact(Icon icon, String label, String value) {}
}
