package community.leju.kiosk.page;

import java.util.List;

/** What the letters typed may mean, likeliest first. */
public record CandidatesView(List<Line> lines) {
  /**
   * One reading.
   *
   * @param takes how many of the typed characters it takes
   */
  public record Line(String text, int takes) {}
}
