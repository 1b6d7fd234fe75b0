package community.leju.kiosk.board;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.kiosk.page.ArticleView;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.HomeView.Tile;
import community.leju.kiosk.page.ListView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All boards, one board, one item: for every kind, unless a kind has pages of its own. */
public final class BoardPages {
  private static final String INDEX = "/boards";

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

  /** A tile that leads to a board. */
  public static Tile tile(Section section, Words words, List<String> lines) {
    var key = "section." + section.key();
    return new Tile(
        section.path(),
        section.icon(),
        section.hue(),
        section.item(),
        words.of(key + ".title"),
        words.of(key + ".about"),
        lines);
  }

  private Answer index(Exchange exchange) {
    return framing.page(
        new Framing.Place(INDEX, "/home", "shelf"),
        (frame, showing) -> framing.pages().boards(frame, tiles(showing, frame.words())));
  }

  private static List<Tile> tiles(Showing showing, Words words) {
    return Arrays.stream(Section.values())
        .filter(section -> !items(showing, section).isEmpty())
        .map(section -> tile(section, words, List.of()))
        .toList();
  }

  private Answer section(Exchange exchange) {
    var key = exchange.path("key");
    return framing.pageIfAny(
        new Framing.Place("/section/" + key, INDEX, "shelf"),
        (frame, showing) -> Section.of(key).flatMap(section -> section(section, frame, showing)));
  }

  /** A board with one item is that item. */
  private Optional<JteModel> section(Section section, Frame frame, Showing showing) {
    var items = items(showing, section);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (items.size() == 1) {
      return article(items.getFirst(), section, frame, showing);
    }
    var language = frame.words().language();
    var cards = items.stream().map(item -> articles.card(item, showing, language)).toList();
    return Optional.of(framing.pages().list(frame, new ListView(title(section, frame), "", cards)));
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
