package community.leju.kiosk.place;

import community.leju.content.item.Item;
import community.leju.kiosk.board.BoardPages;
import community.leju.kiosk.board.Section;
import community.leju.kiosk.page.DrawingView;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;

/** ③ One plan or map at a time, and a chip for each of the others. */
public final class PlacePages {
  private final Framing framing;
  private final Articles articles;

  public PlacePages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes
        .get("/place", this::first)
        .get("/item/{scope}/floor-plan/{id}", exchange -> one(exchange, "floor-plan"))
        .get("/item/{scope}/grid-map/{id}", exchange -> one(exchange, "grid-map"));
  }

  private Answer first(Exchange exchange) {
    return framing.pageIfAny(
        new Framing.Place("/place", "/home", "shelf"),
        (frame, showing) -> {
          var all = BoardPages.items(showing, Section.PLACE);
          return all.stream().findFirst().flatMap(item -> page(item, all, frame, showing));
        });
  }

  private Answer one(Exchange exchange, String kind) {
    var path = "/item/" + exchange.path("scope") + "/" + kind + "/" + exchange.path("id");
    return framing.pageIfAny(
        new Framing.Place(path, "/home", "shelf"),
        (frame, showing) -> {
          var all = BoardPages.items(showing, Section.PLACE);
          return all.stream()
              .filter(item -> Articles.path(item).equals(path))
              .findFirst()
              .flatMap(item -> page(item, all, frame, showing));
        });
  }

  private Optional<JteModel> page(Item item, List<Item> all, Frame frame, Showing showing) {
    var words = frame.words();
    var chips =
        all.stream()
            .map(one ->
                new DrawingView.Chip(
                    Articles.path(one),
                    words.of("place." + one.ref().kind()) + sequence(one, all),
                    one.equals(item)))
            .toList();
    return articles
        .article(item, showing, words.language())
        .map(html ->
            framing
                .pages()
                .drawing(
                    frame,
                    new DrawingView(
                        words.of("section.place.title"),
                        chips.size() > 1 ? chips : List.of(),
                        html)));
  }

  /** A number where there are several of a kind. */
  private static String sequence(Item item, List<Item> all) {
    var same = all.stream().filter(one -> one.ref().kind().equals(item.ref().kind())).toList();
    return same.size() > 1 ? " " + (same.indexOf(item) + 1) : "";
  }
}
