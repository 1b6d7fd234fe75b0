package community.leju.kiosk.page;

import java.util.List;

/**
 * Booking, step 4: is it all right.
 *
 * @param problem why the last try failed; empty where there was none
 * @param noSlip why no slip will come out; empty where one will
 */
public record ReviewView(List<Row> rows, String problem, String noSlip) {
  /** An answer; of several values, one stands on each line. */
  public record Row(Icon icon, String label, List<String> values, String changePath) {}
}
