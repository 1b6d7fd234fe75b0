package community.leju.kiosk.board;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.kiosk.page.ArticleView;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.HelpView;
import community.leju.kiosk.page.ListView;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.OfficePages;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;

/** All boards, one board, one item: for every kind, unless a kind has pages of its own. */
public final class BoardPages {
  static final String INDEX = "/boards";

  private final Framing framing;
  private final Articles articles;

  public BoardPages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes
        .get(INDEX, this::index)
        .get("/section/{key}", this::section)
        .get("/item/{scope}/{kind}/{id}", this::item);
  }

  /** The items of a board, by kind and id. */
  public static List<Item> items(Showing showing, Section section) {
    return section.kinds().stream().flatMap(kind -> showing.live(kind).stream()).toList();
  }

  private Answer index(Exchange exchange) {
    return framing.page(
        new Framing.Place(INDEX, "/home", "shelf"),
        (frame, showing) -> framing.pages().boards(frame, BoardTiles.all(showing, frame.words())));
  }

  private Answer section(Exchange exchange) {
    var key = exchange.path("key");
    return framing.pageIfAny(
        new Framing.Place("/section/" + key, back(key), "shelf"),
        (frame, showing) -> Section.of(key).flatMap(section -> section(section, frame, showing)));
  }

  /** The fixed boards are on the home page, the others one further. */
  private static String back(String key) {
    return Section.of(key).filter(one -> one.item() > 0).map(_ -> "/home").orElse(INDEX);
  }

  /** A board with one item is that item. */
  private Optional<JteModel> section(Section section, Frame frame, Showing showing) {
    var items = items(showing, section);
    if (items.isEmpty()) {
      return Optional.of(framing.pages().help(frame, nothing(section, frame, showing)));
    }
    if (items.size() == 1) {
      return article(items.getFirst(), section, frame, showing);
    }
    var language = frame.words().language();
    var cards = items.stream().map(item -> articles.card(item, showing, language)).toList();
    return Optional.of(framing.pages().list(frame, new ListView(title(section, frame), "", cards)));
  }

  /** Never a dead end: who can be asked. */
  private static HelpView nothing(Section section, Frame frame, Showing showing) {
    var words = frame.words();
    return OfficePages.view(
        showing,
        words,
        words.of("board.empty.title", title(section, frame)),
        words.of("board.empty.lead"));
  }

  private Answer item(Exchange exchange) {
    var kind = exchange.path("kind");
    var path = "/item/" + exchange.path("scope") + "/" + kind + "/" + exchange.path("id");
    var section = Section.ofKind(kind);
    return framing.pageIfAny(
        new Framing.Place(path, section.map(Section::path).orElse(INDEX), "shelf"),
        (frame, showing) ->
            section.flatMap(board ->
                find(showing, exchange).flatMap(item -> article(item, board, frame, showing))));
  }

  private static Optional<Item> find(Showing showing, Exchange exchange) {
    try {
      var scope = new Scope(exchange.path("scope"));
      return showing.find(
          new ItemRef(scope, exchange.path("kind"), exchange.path("id")), Item.class);
    } catch (InvalidField e) {
      return Optional.empty();
    }
  }

  private Optional<JteModel> article(Item item, Section section, Frame frame, Showing showing) {
    return articles
        .article(item, showing, frame.words().language())
        .map(html ->
            framing.pages().article(frame, new ArticleView(title(section, frame), html, "")));
  }

  private static String title(Section section, Frame frame) {
    return frame.words().of("section." + section.key() + ".title");
  }
}
