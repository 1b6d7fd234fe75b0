package community.leju.content.rulebook;

import community.leju.content.item.PlainText;
import community.leju.content.item.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chapter: what stands from one second-level heading to the next.
 *
 * @param title the heading without mark-up
 * @param body HTML; whoever shows it cleans it last
 */
public record Chapter(Text title, Text body) {
  private static final String OPEN = "<h2";
  private static final String CLOSE = "</h2>";

  /** One language's text in its parts. */
  record Parts(String preamble, List<String> titles, List<String> bodies) {
    static Parts of(String html) {
      // Searched in a copy of the same length: ASCII letters alone are lowered.
      var lower = html.toLowerCase(Locale.ROOT);
      var searched = lower.length() == html.length() ? lower : html;
      var titles = new ArrayList<String>();
      var bodies = new ArrayList<String>();
      int first = searched.indexOf(OPEN);
      int at = first;
      while (at >= 0) {
        int begin = searched.indexOf('>', at);
        int end = begin < 0 ? -1 : searched.indexOf(CLOSE, begin);
        if (end < 0) {
          break;
        }
        int next = searched.indexOf(OPEN, end);
        titles.add(PlainText.of(html.substring(begin + 1, end)).strip());
        bodies.add(html.substring(end + CLOSE.length(), next < 0 ? html.length() : next));
        at = next;
      }
      return new Parts(titles.isEmpty() ? html : html.substring(0, first), titles, bodies);
    }
  }
}
