package community.leju.kiosk.page;

import java.util.List;

/**
 * A text's contents.
 *
 * @param html its head as the renderer draws it
 */
public record ContentsView(String heading, String html, List<Line> lines) {
  /** One chapter. */
  public record Line(String path, String number, String title) {}
}
