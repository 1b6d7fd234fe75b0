package community.leju.kiosk.notice;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.kiosk.page.ArticleView;
import community.leju.kiosk.page.NoticesView;
import community.leju.kiosk.page.NoticesView.Chip;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Items;
import community.leju.kiosk.web.Routes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Both boards, one of them, one category of it, and one notice. The newest are first. */
public final class NoticePages {
  private static final String ADDRESS = "/notices";

  private final Framing framing;
  private final Articles articles;

  public NoticePages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes
        .get(ADDRESS, exchange -> list(Optional.empty(), exchange))
        .get(ADDRESS + "/{board}", exchange -> list(boardOf(exchange.path("board")), exchange))
        .get("/notice/{scope}/{id}", this::one);
    new SheetPages(framing).addTo(routes);
  }

  private static Optional<Board> boardOf(String key) {
    return Arrays.stream(Board.values()).filter(board -> board.key().equals(key)).findFirst();
  }

  private static String pathOf(Optional<Board> board) {
    return board.map(one -> ADDRESS + "/" + one.key()).orElse(ADDRESS);
  }

  private Answer list(Optional<Board> board, Exchange exchange) {
    var category = exchange.query(Categories.FIELD);
    var path = Categories.path(pathOf(board), category);
    return framing.page(
        new Framing.Place(path, "/home", "shelf"),
        (frame, showing) ->
            framing.pages().notices(frame, view(showing, board, category, frame.words())));
  }

  private NoticesView view(Showing showing, Optional<Board> chosen, String category, Words words) {
    var notices = chosen.map(showing::bulletins).orElseGet(showing::bulletins);
    var categories = new Categories(notices, pathOf(chosen));
    var cards =
        categories.in(category).stream()
            .map(one -> articles.card(one, showing, words.language()))
            .toList();
    return new NoticesView(
        boards(showing, chosen, words), categories.chips(category, words), cards);
  }

  private static List<Chip> boards(Showing showing, Optional<Board> chosen, Words words) {
    var chips = new ArrayList<Chip>();
    chips.add(
        new Chip(ADDRESS, words.of("notices.all"), showing.bulletins().size(), chosen.isEmpty()));
    for (var board : Board.values()) {
      chips.add(
          new Chip(
              pathOf(Optional.of(board)),
              words.of("board." + board.key()),
              showing.bulletins(board).size(),
              chosen.filter(board::equals).isPresent()));
    }
    return chips;
  }

  private Answer one(Exchange exchange) {
    var path = "/notice/" + exchange.path("scope") + "/" + exchange.path("id");
    return framing.pageIfAny(
        new Framing.Place(path, ADDRESS, "shelf"),
        (frame, showing) ->
            Items.find(showing, exchange, Bulletin.KIND)
                .flatMap(notice -> articles.article(notice, showing, frame.words().language()))
                .map(html ->
                    framing
                        .pages()
                        .article(
                            frame,
                            new ArticleView(frame.words().of("section.notices.title"), html, ""))));
  }
}
