package community.leju.kiosk.page;

import community.leju.content.render.Segmenter;
import community.leju.kiosk.session.Visit;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.util.Optional;

/**
 * What is round every page: who stands behind the screen, the time, the bar.
 *
 * @param segmenter knows where a Chinese line may break
 * @param path the page's own address, to be asked for again when what it shows has changed
 * @param back where 返回 leads; empty on the home page
 * @param refresh which news make this page out of date: any of {@code shelf line booking}
 * @param name the committee's, or the product's until there is one
 * @param synchronised when everything was last known to be the newest, in words
 * @param offline whether the hub is out of reach
 * @param clock the station's time, hours and minutes
 * @param nowMillis the same as epoch milliseconds, from which the page counts on
 * @param zone in which it shows them
 * @param alert what leads back to the alert of this moment
 */
public record Frame(
    Words words,
    Segmenter segmenter,
    Visit visit,
    String path,
    String back,
    String refresh,
    String name,
    String synchronised,
    boolean offline,
    String clock,
    String date,
    long nowMillis,
    String zone,
    Optional<Banner> alert) {

  /** The classes of the root: one set of role tokens per mode. */
  public String modes() {
    var preferences = visit.preferences();
    return (preferences.large() ? "large " : "") + (preferences.contrast() ? "contrast" : "");
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

  public boolean isHome() {
    return path.equals("/home");
  }
}
