package community.leju.kiosk.page;

import java.util.List;

/** Booking, step 1: for what. */
public record ChooseServiceView(List<Option> options) {
  /** A service; {@code next} says its next free time, or that there is none. */
  public record Option(String path, String title, String summary, String next, boolean free) {}
}
