package community.leju.kiosk.page;

import java.util.List;

/** Booking, step 2: which day. */
public record ChooseDayView(String service, List<Day> days) {
  /** A day; one that is not open says why in words, not by its colour alone. */
  public record Day(
      String value, String weekday, String day, String note, boolean open, boolean chosen) {}
}
