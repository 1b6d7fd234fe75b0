package community.leju.kiosk.web;

import community.leju.content.guide.Service;
import community.leju.kiosk.page.ArticleView;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.ListView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;

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
        (frame, showing) -> framing.pages().list(frame, view(showing, frame.words())));
  }

  private Answer one(Exchange exchange) {
    var path = "/guide/" + exchange.path("scope") + "/" + exchange.path("id");
    return framing.pageIfAny(
        new Framing.Place(path, "/guide", "shelf"),
        (frame, showing) ->
            Items.find(showing, exchange, Service.KIND)
                .flatMap(service -> article(service, frame, showing)));
  }

  private Optional<JteModel> article(Service service, Frame frame, Showing showing) {
    return articles
        .article(service, showing, frame.words().language())
        .map(html ->
            framing
                .pages()
                .article(
                    frame,
                    new ArticleView(
                        frame.words().of("section.guide.title"), html, booking(service, showing))));
  }

  private static String booking(Service service, Showing showing) {
    return showing.bookable().contains(service)
        ? "/booking/service/" + service.ref().scope() + "/" + service.ref().id()
        : "";
  }

  private ListView view(Showing showing, Words words) {
    return new ListView(
        words.of("section.guide.title"),
        words.of("guide.lead"),
        showing.services().stream()
            .map(one -> articles.card(one, showing, words.language()))
            .toList());
  }
}
