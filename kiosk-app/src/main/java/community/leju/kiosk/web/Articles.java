package community.leju.kiosk.web;

import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.guide.Service;
import community.leju.content.item.Language;
import community.leju.content.render.Renderer;
import community.leju.content.render.Segmenter;
import community.leju.kiosk.station.Showing;

/** Items as the renderer draws them, with this kiosk's addresses. */
public final class Articles {
  private final Segmenter segmenter;

  public Articles(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  String card(Bulletin bulletin, Showing showing, Language language) {
    return renderer(showing).card(bulletin, language, path(bulletin));
  }

  String card(Service service, Showing showing, Language language) {
    return renderer(showing).card(service, language, path(service));
  }

  String article(Bulletin bulletin, Showing showing, Language language) {
    return renderer(showing).article(bulletin, language);
  }

  String article(Service service, Showing showing, Language language) {
    return renderer(showing).service(service, language);
  }

  String article(Committee committee, Showing showing, Language language) {
    return renderer(showing).committee(committee, language);
  }

  static String path(Bulletin bulletin) {
    return "/notice/" + bulletin.ref().scope() + "/" + bulletin.ref().id();
  }

  static String path(Service service) {
    return "/guide/" + service.ref().scope() + "/" + service.ref().id();
  }

  static String picture(String sha256) {
    return "/blob/" + sha256;
  }

  private Renderer renderer(Showing showing) {
    return new Renderer(showing.zone(), Articles::picture, segmenter);
  }
}
