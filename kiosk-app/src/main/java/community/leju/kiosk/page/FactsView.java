package community.leju.kiosk.page;

import java.util.List;

/**
 * A plain table for a technician, which is asked for again by itself.
 *
 * @param path where its rows are
 */
public record FactsView(String title, String path, List<Row> rows) {
  /**
   * One line of it.
   *
   * @param tone {@code plain}, {@code good}, {@code wait} or {@code bad}
   * @param details below the value, in smaller type
   */
  public record Row(String name, String value, String tone, List<String> details) {
    public static Row of(String name, String value, String... details) {
      return new Row(name, value, "plain", List.of(details));
    }

    /** The same, in another tone. */
    public Row in(String other) {
      return new Row(name, value, other, details);
    }
  }
}
