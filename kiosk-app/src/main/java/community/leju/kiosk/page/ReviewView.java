package community.leju.kiosk.page;

import java.util.List;

/**
 * Booking, step 4: is it all right.
 *
 * @param problem why the last try failed; empty where there was none
 */
public record ReviewView(List<Row> rows, String problem) {
  public record Row(Icon icon, String label, String value, String changePath) {}
}
