package community.leju.kiosk.page;

import java.util.List;

/** The notices of both boards or one. */
public record NoticesView(List<Chip> chips, List<Card> cards) {
  public record Chip(String path, String label, int count, boolean chosen) {}

  /**
   * A notice in the list.
   *
   * @param day of the month, large in the date block
   * @param month under it
   */
  public record Card(
      String path,
      String day,
      String month,
      String board,
      String hue,
      String category,
      String title,
      String summary,
      String publisher,
      boolean fresh) {}
}
