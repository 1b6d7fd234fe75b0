package community.leju.content.render;

import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.guide.Service;
import community.leju.content.item.Language;
import community.leju.content.render.pages.Fragments;
import community.leju.content.render.pages.StaticFragments;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * Draws items as HTML fragments. The host gives the page, the role tokens of {@code render.css} and
 * the addresses; the strings it gets back are safe to insert as they are.
 */
public final class Renderer {
  private final ZoneId zone;
  private final Function<String, String> pictureUrl;
  private final Segmenter segmenter;
  private final Fragments fragments = new StaticFragments();

  /**
   * Makes a renderer; cheap, so make another when the street's zone or names change.
   *
   * @param zone the street's zone, in which every date is shown
   * @param pictureUrl from a picture's SHA-256 to its address at this host
   */
  public Renderer(ZoneId zone, Function<String, String> pictureUrl, Segmenter segmenter) {
    this.zone = zone;
    this.pictureUrl = pictureUrl;
    this.segmenter = segmenter;
  }

  /**
   * A bulletin in a list: date block, title, summary, who stands behind it.
   *
   * @param href where a touch leads; a link of the page, relative or absolute
   */
  public String card(Bulletin bulletin, Language language, String href) {
    return fragments.bulletinCard(bulletin, wording(language), href).render();
  }

  /** A service in a list; see {@link #card(Bulletin, Language, String)}. */
  public String card(Service service, Language language, String href) {
    return fragments.serviceCard(service, wording(language), href).render();
  }

  /** The whole bulletin. */
  public String article(Bulletin bulletin, Language language) {
    return fragments.bulletinArticle(bulletin, wording(language)).render();
  }

  /** A committee's profile (公示①). */
  public String committee(Committee committee, Language language) {
    return fragments.committeeArticle(committee, wording(language)).render();
  }

  /** A service as numbered steps: bring what, go where, how long (公示④). */
  public String service(Service service, Language language) {
    return fragments.serviceArticle(service, wording(language)).render();
  }

  private Wording wording(Language language) {
    return new Wording(language, zone, segmenter, pictureUrl);
  }
}
