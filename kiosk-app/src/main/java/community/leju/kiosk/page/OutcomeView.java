package community.leju.kiosk.page;

import java.util.List;

/**
 * How something stands that a technician asked for, and what can be done next.
 *
 * @param tone {@code good}, {@code wait}, {@code bad} or {@code plain}
 */
public record OutcomeView(
    String heading, String tone, Icon icon, String title, String detail, List<Step> steps) {
  /**
   * A key.
   *
   * @param posts whether it does something, or leads to a page
   */
  public record Step(String label, Icon icon, String path, boolean posts) {}
}
