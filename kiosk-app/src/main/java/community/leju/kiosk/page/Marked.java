package community.leju.kiosk.page;

import java.util.List;

/**
 * A text in which some places are marked.
 *
 * @param lang of the text, which need not be the page's
 * @param spans in order, none within another
 */
public record Marked(String text, String lang, List<Span> spans) {
  /** From {@code start}, included, to {@code end}, excluded, in UTF-16 units. */
  public record Span(int start, int end) {}

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
