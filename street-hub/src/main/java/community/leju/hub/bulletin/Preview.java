package community.leju.hub.bulletin;

import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.render.Renderer;
import community.leju.content.render.Segmenter;
import community.leju.hub.pages.Pages;
import java.time.ZoneId;

/** An item as the kiosk draws it, by the kiosk's renderer, as a whole page for a frame. */
public final class Preview {
  private final Renderer renderer;
  private final Pages pages;

  public Preview(ZoneId zone, Pages pages) {
    this.renderer = new Renderer(zone, sha256 -> "/pictures/" + sha256, Segmenter.load());
    this.pages = pages;
  }

  /** The page. */
  public String page(Item item, Language language) {
    return pages.preview(language, fragment(item, language)).render();
  }

  private String fragment(Item item, Language language) {
    return switch (item) {
      case Bulletin bulletin -> renderer.article(bulletin, language);
      case Committee committee -> renderer.committee(committee, language);
      case Service service -> renderer.service(service, language);
      // No screen draws the others as a page of their own.
      default -> pages.plain(item.title().in(language)).render();
    };
  }
}
