package community.leju.kiosk.board;

import community.leju.content.bulletin.Bulletin;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.HomeView;
import community.leju.kiosk.page.HomeView.Hero;
import community.leju.kiosk.page.HomeView.Tile;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The home page. The five disclosure items of the policy are always there, each in its place; any
 * other tile only where something stands behind it.
 */
public final class HomePage {
  private static final int HEROES = 3;

  private final Framing framing;
  private final Visits visits;
  private final Duration attract;
  private final BiFunction<Showing, Words, List<String>> nextFree;

  /**
   * The home page.
   *
   * @param attract without a touch, until the notices take the screen; zero for never
   * @param nextFree the next free times for bookings, in words; empty where nothing can be booked
   */
  public HomePage(
      Framing framing,
      Visits visits,
      Duration attract,
      BiFunction<Showing, Words, List<String>> nextFree) {
    this.framing = framing;
    this.visits = visits;
    this.attract = attract;
    this.nextFree = nextFree;
  }

  public void addTo(Routes routes) {
    routes.get("/", this::show).get("/home", this::show).post("/home", this::arrive);
  }

  /** Somebody came to the home page that was asked for ahead. */
  private Answer arrive(Exchange exchange) {
    visits.forget();
    return new Answer.Status(204);
  }

  private Answer show(Exchange exchange) {
    if (!exchange.isAhead()) {
      visits.forget();
    }
    return framing.page(
        new Framing.Place("/home", "", "shelf line"),
        (frame, showing) -> framing.pages().home(frame, view(showing, frame.words())));
  }

  private HomeView view(Showing showing, Words words) {
    var heroes =
        showing.bulletins().stream().limit(HEROES).map(one -> hero(one, showing, words)).toList();
    var fixed =
        Section.fixed().stream().map(section -> BoardTiles.tile(section, showing, words)).toList();
    return new HomeView(heroes, fixed, services(showing, words), (int) attract.toSeconds());
  }

  private List<Tile> services(Showing showing, Words words) {
    var tiles = new ArrayList<Tile>();
    if (!showing.bookable().isEmpty() && showing.appointmentForm().isPresent()) {
      tiles.add(
          new Tile(
              "/booking",
              Icon.CALENDAR,
              "moss",
              0,
              words.of("booking.title"),
              words.of("booking.about"),
              nextFree.apply(showing, words),
              false));
    }
    Stream.of(Section.ROSTER, Section.FINANCE)
        .map(section -> BoardTiles.tile(section, showing, words))
        .filter(tile -> !tile.empty())
        .forEach(tiles::add);
    tiles.add(
        new Tile(
            BoardPages.INDEX,
            Icon.BOARDS,
            "indigo",
            0,
            words.of("boards.title"),
            words.of("boards.about"),
            List.of(words.of("boards.count", BoardTiles.all(showing, words).size())),
            false));
    return tiles;
  }

  private static Hero hero(Bulletin one, Showing showing, Words words) {
    var day = one.posting().validFrom().atZone(showing.zone()).toLocalDate();
    var category = words.of(one.category());
    return new Hero(
        Articles.path(one),
        category.isBlank() ? words.of("board." + one.board().key()) : category,
        words.of(one.title()),
        words.of(one.summary()),
        words.of(one.posting().publisher()) + " · " + new Dates(words).day(day),
        one.illustrations().isEmpty()
            ? ""
            : Articles.picture(one.illustrations().getFirst().sha256()));
  }
}
