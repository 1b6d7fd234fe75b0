package community.leju.kiosk.web;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Kind;
import community.leju.content.item.Scope;
import community.leju.kiosk.page.ArticleView;
import community.leju.kiosk.page.NoticesView;
import community.leju.kiosk.page.NoticesView.Chip;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/** ⑤ Notices: both boards, one of them, and one notice. */
public final class NoticePages {
  private final Framing framing;
  private final Articles articles;

  public NoticePages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes
        .get("/notices", exchange -> list(Optional.empty()))
        .get("/notices/{board}", exchange -> list(boardOf(exchange.path("board"))))
        .get("/notice/{scope}/{id}", this::one);
  }

  /** What an address names; empty where it names nothing that could be. */
  static <T extends Item> Optional<T> find(Showing showing, Exchange exchange, Kind<T> kind) {
    try {
      var ref = new ItemRef(new Scope(exchange.path("scope")), kind.name(), exchange.path("id"));
      return showing.find(ref, kind.type());
    } catch (InvalidField e) {
      return Optional.empty();
    }
  }

  private static Optional<Board> boardOf(String key) {
    return Arrays.stream(Board.values()).filter(board -> board.key().equals(key)).findFirst();
  }

  private static String pathOf(Optional<Board> board) {
    return board.map(one -> "/notices/" + one.key()).orElse("/notices");
  }

  private Answer list(Optional<Board> board) {
    return framing.page(
        new Framing.Place(pathOf(board), "/home", "shelf"),
        (frame, showing) -> framing.pages().notices(frame, view(showing, board, frame.words())));
  }

  private Answer one(Exchange exchange) {
    var path = "/notice/" + exchange.path("scope") + "/" + exchange.path("id");
    return framing.pageIfAny(
        new Framing.Place(path, "/notices", "shelf"),
        (frame, showing) ->
            find(showing, exchange, Bulletin.KIND)
                .flatMap(notice -> articles.article(notice, showing, frame.words().language()))
                .map(html ->
                    framing
                        .pages()
                        .article(
                            frame,
                            new ArticleView(frame.words().of("section.notices.title"), html, ""))));
  }

  private NoticesView view(Showing showing, Optional<Board> chosen, Words words) {
    var chips = new ArrayList<Chip>();
    chips.add(
        new Chip(
            "/notices", words.of("notices.all"), showing.bulletins().size(), chosen.isEmpty()));
    for (var board : Board.values()) {
      chips.add(
          new Chip(
              pathOf(Optional.of(board)),
              words.of("board." + board.key()),
              showing.bulletins(board).size(),
              chosen.filter(board::equals).isPresent()));
    }
    var cards =
        chosen.map(showing::bulletins).orElseGet(showing::bulletins).stream()
            .map(one -> articles.card(one, showing, words.language()))
            .toList();
    return new NoticesView(chips, cards);
  }
}
