package community.leju.hub.bulletin;

import community.leju.content.alert.Alert;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.render.Renderer;
import community.leju.content.render.Segmenter;
import community.leju.hub.chart.Charts;
import community.leju.hub.pages.Pages;
import community.leju.hub.web.Assets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** An item as the kiosk draws it, by the kiosk's renderer, as a whole page for a frame. */
public final class Preview {
  private final Renderer renderer;
  private final Pages pages;
  private final Assets assets;
  private final Charts charts;

  public Preview(ZoneId zone, InstantSource clock, Pages pages, Assets assets, Charts charts) {
    this.charts = charts;
    this.renderer = new Renderer(zone, clock, sha256 -> "/pictures/" + sha256, Segmenter.load());
    this.pages = pages;
    this.assets = assets;
  }

  /**
   * The page.
   *
   * @param approver who approved it; a release carries the name, a revision does not
   */
  public String page(Item item, Optional<String> approver, Language language) {
    var shown = approver.map(name -> approved(item, name)).orElse(item);
    return pages.preview(assets, language, fragment(shown, language)).render();
  }

  /** An alert, as it takes the whole screen. */
  public String page(Alert alert, Language language) {
    return pages.preview(assets, language, renderer.alert(alert, language)).render();
  }

  private static Item approved(Item item, String name) {
    var kind = Catalogue.find(item.ref().kind()).orElseThrow();
    return kind.read(item.ref(), kind.write(item).put("approver", name));
  }

  /** A kind that is never a page of its own is named. */
  private String fragment(Item item, Language language) {
    return renderer
        .article(item, language)
        .map(article -> article + chart(item, language))
        .orElseGet(() -> pages.plain(item.title().in(language)).render());
  }

  private String chart(Item item, Language language) {
    return charts.laidOut(item) instanceof Service service
        ? renderer.chart(service, language, _ -> null).orElse("")
        : "";
  }
}
