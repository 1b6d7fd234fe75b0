package community.leju.kiosk.page;

import java.util.List;

/** The service guide's list. */
public record GuideView(List<Entry> entries) {
  public record Entry(
      String path, String title, String summary, String where, String timeLimit, boolean bookable) {}
}
