package community.leju.kiosk.board;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.guide.Service;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The home page. A tile is there only where something stands behind it. */
public final class HomePage {
  private static final int HEROES = 3;
  private static final int LINES = 3;

  private final Framing framing;
  private final Visits visits;
  private final BiFunction<Showing, Words, List<String>> nextFree;

  /**
   * The home page.
   *
   * @param nextFree the next free times for bookings, in words; empty where nothing can be booked
   */
  public HomePage(
      Framing framing, Visits visits, BiFunction<Showing, Words, List<String>> nextFree) {
    this.framing = framing;
    this.visits = visits;
    this.nextFree = nextFree;
  }

  public void addTo(Routes routes) {
    routes.get("/", this::show).get("/home", this::show);
  }

  private Answer show(Exchange exchange) {
    visits.forget();
    return framing.page(
        new Framing.Place("/home", "", "shelf line"),
        (frame, showing) -> framing.pages().home(frame, view(showing, frame.words())));
  }

  private HomeView view(Showing showing, Words words) {
    var heroes =
        showing.bulletins().stream().limit(HEROES).map(one -> hero(one, showing, words)).toList();
    var tiles = new ArrayList<Tile>();
    showing
        .committee()
        .map(one -> List.of(words.of(one.address()), words.of(one.hours())))
        .ifPresent(lines -> tiles.add(BoardPages.tile(Section.PROFILE, words, lines)));
    if (!showing.services().isEmpty()) {
      var names = showing.services().stream().map(Service::title).map(words::of);
      tiles.add(BoardPages.tile(Section.GUIDE, words, names.limit(LINES).toList()));
    }
    tiles.add(BoardPages.tile(Section.NOTICES, words, counts(showing, words)));
    if (!showing.bookable().isEmpty() && showing.appointmentForm().isPresent()) {
      tiles.add(
          new Tile(
              "/booking",
              Icon.CALENDAR,
              "moss",
              0,
              words.of("booking.title"),
              words.of("booking.about"),
              nextFree.apply(showing, words)));
    }
    return new HomeView(heroes, tiles);
  }

  private static List<String> counts(Showing showing, Words words) {
    return List.of(Board.values()).stream()
        .map(board ->
            words.of(
                "notices.count", words.of("board." + board.key()), showing.bulletins(board).size()))
        .collect(Collectors.toList());
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
