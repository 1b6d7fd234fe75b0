package community.leju.kiosk.web;

import community.leju.content.guide.Service;
import community.leju.kiosk.page.ArticleView;
import community.leju.kiosk.page.GuideView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;

/** ④ The service guide: what can be done here, and one service step by step. */
public final class GuidePages {
  private final Framing framing;
  private final Articles articles;

  public GuidePages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes.get("/guide", this::list).get("/guide/{scope}/{id}", this::one);
  }

  private Answer list(Exchange exchange) {
    return framing.page(
        new Framing.Place("/guide", "/home", "shelf"),
        (frame, showing) -> framing.pages().guide(frame, view(showing, frame.words())));
  }

  private Answer one(Exchange exchange) {
    var path = "/guide/" + exchange.path("scope") + "/" + exchange.path("id");
    return framing.pageIfAny(
        new Framing.Place(path, "/guide", "shelf"),
        (frame, showing) ->
            NoticePages.find(showing, exchange, Service.KIND)
                .map(service ->
                    framing
                        .pages()
                        .article(
                            frame,
                            new ArticleView(
                                frame.words().of("guide.title"),
                                articles.article(service, showing, frame.words().language()),
                                showing.bookable().contains(service)
                                    ? "/booking/service/"
                                        + service.ref().scope()
                                        + "/"
                                        + service.ref().id()
                                    : ""))));
  }

  private GuideView view(Showing showing, Words words) {
    return new GuideView(
        showing.services().stream()
            .map(one -> articles.card(one, showing, words.language()))
            .toList());
  }
}
