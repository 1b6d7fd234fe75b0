package community.leju.kiosk.search;

import community.leju.content.committee.Committee;
import community.leju.content.item.Item;
import community.leju.kiosk.board.Section;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.Marked;
import community.leju.kiosk.page.SearchView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import java.util.List;
import java.util.stream.Stream;

/** The search page, and what is found with each key. */
public final class SearchPages {
  private static final String PATH = "/search";
  private static final Framing.Place PLACE = new Framing.Place(PATH, "/home", "shelf");

  private final Framing framing;
  private final Search search;

  /** What was asked last, for who comes back from a page that was found. */
  private volatile Asked asked = Asked.NOTHING;

  private record Asked(String typed, Hits.Slice slice) {
    static final Asked NOTHING = new Asked("", Hits.Slice.FIRST);

    static Asked of(Exchange exchange, Hits.Slice slice) {
      var field = exchange.field("q");
      return new Asked(field.substring(0, Math.min(field.length(), Query.MOST_CHARS)), slice);
    }
  }

  public SearchPages(Framing framing, Search search, Visits visits) {
    this.framing = framing;
    this.search = search;
    visits.onWipe(() -> asked = Asked.NOTHING);
  }

  public void addTo(Routes routes) {
    routes
        .get(PATH, this::page)
        .post(PATH + "/found", this::found)
        .post(PATH + "/more", this::more);
  }

  private Answer page(Exchange exchange) {
    var again = asked;
    return framing.page(
        PLACE, (frame, showing) -> framing.pages().search(frame, view(again, frame, showing)));
  }

  private Answer found(Exchange exchange) {
    var first = Asked.of(exchange, Hits.Slice.FIRST);
    asked = first;
    return framing.page(
        PLACE, (frame, showing) -> framing.pages().found(frame, view(first, frame, showing)));
  }

  /** Those that follow; the key that asked is replaced by them. */
  private Answer more(Exchange exchange) {
    var next = Asked.of(exchange, Hits.Slice.from(exchange.field("from")));
    asked = new Asked(next.typed(), new Hits.Slice(0, next.slice().until()));
    return framing.page(
        PLACE, (frame, showing) -> framing.pages().hits(frame, view(next, frame, showing)));
  }

  private SearchView view(Asked asked, Frame frame, Showing showing) {
    var reader = frame.words().language();
    var query = asked.typed().strip();
    var slice = asked.slice();
    if (query.isEmpty()) {
      return new SearchView(
          "", Query.MOST_CHARS, List.of(), 0, 0, search.oftenUsed(showing, reader));
    }
    var hits = search.find(query, showing, reader, slice);
    var boards =
        slice.from() == 0 ? search.findBoards(query, showing, reader) : List.<Boards.Hit>of();
    return new SearchView(
        query,
        Query.MOST_CHARS,
        Stream.concat(
                boards.stream().map(hit -> board(hit, frame.words())),
                hits.hits().stream().map(hit -> line(hit, showing, frame.words())))
            .toList(),
        slice.until(),
        hits.more(),
        List.of());
  }

  private static SearchView.Line board(Boards.Hit hit, Words words) {
    var section = hit.section();
    return new SearchView.Line(
        section.path(),
        section.icon(),
        section.hue(),
        words.of("search.board"),
        "",
        "",
        hit.title(),
        new Marked(
            words.of("section." + section.key() + ".about"), words.language().tag(), List.of()),
        0);
  }

  private static SearchView.Line line(Hits.Hit hit, Showing showing, Words words) {
    var item = hit.item();
    var section = Section.ofKind(item.ref().kind()).orElseThrow();
    var day = item.posting().validFrom().atZone(showing.zone()).toLocalDate();
    return new SearchView.Line(
        Articles.path(item),
        section.icon(),
        section.hue(),
        words.of("section." + section.key() + ".title"),
        showing.elsewhere(item.ref().scope()).map(Committee::title).map(words::of).orElse(""),
        isDated(item) ? new Dates(words).day(day) : "",
        hit.title(),
        hit.context(),
        hit.elsewhere());
  }

  /** The day of a notice says how new it is; that of a guide says nothing. */
  private static boolean isDated(Item item) {
    return Section.NOTICES.kinds().contains(item.ref().kind());
  }
}
