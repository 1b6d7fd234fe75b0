package community.leju.kiosk.page;

import java.util.List;

/**
 * Booking, step 2: which time of that day.
 *
 * @param problem why one must choose again; empty where one need not
 */
public record ChooseTimeView(String service, String day, List<Part> parts, String problem) {
  /** Morning or afternoon. */
  public record Part(String label, List<Time> times) {}

  public record Time(String value, String label, String note, boolean open, boolean chosen) {}
}
