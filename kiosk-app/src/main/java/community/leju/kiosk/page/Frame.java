package community.leju.kiosk.page;

import community.leju.content.render.Segmenter;
import community.leju.kiosk.session.Preferences.Way;
import community.leju.kiosk.session.Visit;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is round every page: who stands behind the screen, the time, the bar.
 *
 * @param segmenter knows where a Chinese line may break
 * @param path the page's own address, to be asked for again when what it shows has changed
 * @param back where 返回 leads; empty on the home page
 * @param refresh which news make this page out of date: any of {@code shelf line booking call
 *     print}
 * @param name the committee's, or the product's until there is one
 * @param elsewhere the other committee's, on a page that shows something of another one; else empty
 * @param synchronised when everything was last known to be the newest, in words
 * @param offline whether the hub is out of reach
 * @param clock the station's time, hours and minutes
 * @param nowMillis the same as epoch milliseconds, from which the page counts on
 * @param zone in which it shows them
 * @param alert what leads back to the alert of this moment
 * @param bar what the bar's keys say
 */
public record Frame(
    Words words,
    Segmenter segmenter,
    Visit visit,
    String path,
    String back,
    String refresh,
    String name,
    String elsewhere,
    String synchronised,
    boolean offline,
    String clock,
    String date,
    long nowMillis,
    String zone,
    Optional<Banner> alert,
    Bar bar) {

  /**
   * What the bar's keys say.
   *
   * @param called whether the person before the screen waits for staff
   * @param aloud whether this machine can read aloud now
   */
  public record Bar(boolean called, Aloud aloud) {}

  /** Whether pages can be read aloud. */
  public enum Aloud {
    READY,
    /** No speaker, or nothing that speaks: the key says so. */
    SILENT
  }

  /** The classes of the root: one set of role tokens per mode. */
  public String modes() {
    return visit.preferences().ways().stream()
        .sorted()
        .map(way -> way.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  public boolean has(Way way) {
    return visit.preferences().has(way);
  }

  public String lang() {
    return words.language().tag();
  }

  /** A text of ours or an author's that breaks between words only. */
  public Content say(String text) {
    return output -> {
      var pieces = segmenter.pieces(text);
      for (int i = 0; i < pieces.size(); i++) {
        if (i > 0) {
          output.writeContent("<wbr>");
        }
        Escape.htmlContent(pieces.get(i), output);
      }
    };
  }

  /** The same, with what was found marked. */
  public Content say(Marked text) {
    return output -> {
      int at = 0;
      for (var piece : segmenter.pieces(text.text())) {
        if (at > 0) {
          output.writeContent("<wbr>");
        }
        write(piece, at, text.spans(), output);
        at += piece.length();
      }
    };
  }

  /** A place that is marked may begin or end within a word, and go over several. */
  private static void write(
      String piece, int from, List<Marked.Span> spans, TemplateOutput output) {
    int at = 0;
    while (at < piece.length()) {
      int place = from + at;
      var in = spans.stream().filter(s -> s.start() <= place && place < s.end()).findFirst();
      int end =
          in.map(Marked.Span::end)
              .or(() ->
                  spans.stream().map(Marked.Span::start).filter(start -> start > place).findFirst())
              .map(found -> Math.min(piece.length(), found - from))
              .orElse(piece.length());
      var part = piece.substring(at, end);
      if (in.isPresent()) {
        output.writeContent("<mark>");
        Escape.htmlContent(part, output);
        output.writeContent("</mark>");
      } else {
        Escape.htmlContent(part, output);
      }
      at = end;
    }
  }

  public boolean isHome() {
    return path.equals("/home");
  }
}
