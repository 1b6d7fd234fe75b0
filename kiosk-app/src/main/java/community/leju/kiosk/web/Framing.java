package community.leju.kiosk.web;

import community.leju.agent.store.Line;
import community.leju.content.committee.Committee;
import community.leju.content.item.Scope;
import community.leju.content.render.Segmenter;
import community.leju.kiosk.page.Banner;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.WaitingView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.page.html.Pages;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Readiness;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Puts the frame round a page, or a polite page in its place while there is nothing to show. */
public final class Framing {
  private static final Place WAITING = new Place("/home", "", "shelf line");
  private static final Pattern COMMITTEE = Pattern.compile("[0-9]{12}");

  private final Station station;
  private final Visits visits;
  private final Pages pages;
  private final Segmenter segmenter;
  private final Clock clock;
  private final Supplier<Frame.Bar> bar;

  /**
   * Frames pages of that station.
   *
   * @param bar what the bar's keys say now
   */
  public Framing(
      Station station,
      Visits visits,
      Pages pages,
      Segmenter segmenter,
      Clock clock,
      Supplier<Frame.Bar> bar) {
    this.station = station;
    this.visits = visits;
    this.pages = pages;
    this.segmenter = segmenter;
    this.clock = clock;
    this.bar = bar;
  }

  /**
   * Where a page stands.
   *
   * @param path its own address
   * @param back where 返回 leads; empty on the home page
   * @param refresh as in {@link Frame}
   */
  public record Place(String path, String back, String refresh) {}

  /** A page about what is on show. */
  public Answer page(Place place, BiFunction<Frame, Showing, JteModel> page) {
    return pageIfAny(place, (frame, showing) -> Optional.of(page.apply(frame, showing)));
  }

  /** The same; where there is no such page (any more), the one before it. */
  public Answer pageIfAny(Place place, BiFunction<Frame, Showing, Optional<JteModel>> page) {
    return pageIfAny(_ -> place, page);
  }

  /** The same, where only what is on show tells where 返回 leads. */
  public Answer pageIfAny(
      Function<Showing, Place> where, BiFunction<Frame, Showing, Optional<JteModel>> page) {
    return switch (station.readiness()) {
      case Readiness.Ready(var showing) -> {
        var place = where.apply(showing);
        if (!place.path().equals("/home")) {
          visits.use();
        }
        yield page.apply(frame(place, showing), showing)
            .map(Answer::page)
            .orElseGet(() -> new Answer.Go(place.back().isEmpty() ? "/home" : place.back()));
      }
      case Readiness.Starting _ -> waiting(bareFrame(WAITING), "starting");
      case Readiness.NotEnrolled _ -> waiting(bareFrame(WAITING), "unenrolled");
      case Readiness.Empty(var showing) ->
          waiting(frame(WAITING, showing), "empty", "%04d".formatted(showing.identity().kiosk()));
    };
  }

  /** A part of a page. Asking for it is no sign of a person; 204 where there is nothing. */
  public Answer part(String path, BiFunction<Frame, Showing, Optional<JteModel>> part) {
    return station
        .showing()
        .flatMap(showing -> part.apply(frame(new Place(path, "", ""), showing), showing))
        .map(Answer::page)
        .orElseGet(() -> new Answer.Status(204));
  }

  /**
   * The frame of a page that needs nothing of the shelf: it is there before anything is on show.
   */
  public Frame frame(Place place) {
    return station
        .showing()
        .map(showing -> frame(place, showing))
        .orElseGet(() -> bareFrame(place));
  }

  /** When one of our pages fails: never a dead end. */
  public JteModel failed() {
    var frame = bareFrame(new Place("/failed", "/home", ""));
    var words = frame.words();
    return pages.waiting(
        frame, new WaitingView(words.of("failed.title"), words.of("failed.detail")));
  }

  public Pages pages() {
    return pages;
  }

  public Words words() {
    return Words.in(visits.current().preferences().language());
  }

  private Answer waiting(Frame frame, String why, Object... values) {
    var words = frame.words();
    return Answer.page(
        pages.waiting(
            frame,
            new WaitingView(
                words.of("waiting." + why + ".title"),
                words.of("waiting." + why + ".detail", values))));
  }

  private Frame bareFrame(Place place) {
    return frame(
        place,
        words().of("product"),
        "",
        new Line(true, false, Optional.empty()),
        Showing.WITHOUT_STREET,
        Optional.empty());
  }

  private Frame frame(Place place, Showing showing) {
    var words = words();
    var name =
        showing
            .committee()
            .map(Committee::title)
            .or(() -> showing.street().map(street -> street.title()))
            .map(words::of)
            .orElse(words.of("product"));
    var elsewhere = elsewhere(place, showing);
    return frame(place, name, elsewhere, showing.line(), showing.zone(), banner(showing));
  }

  private Optional<Banner> banner(Showing showing) {
    var alerts = showing.alerts();
    return alerts.stream()
        .findFirst()
        .map(alert -> {
          var words = words();
          var severity = words.of("alert.severity." + alert.severity().key());
          return new Banner(
              alert.id(),
              alert.severity().key(),
              alert.drill() ? severity + " · " + words.of("alert.drill") : severity,
              words.of(alert.title()),
              alerts.size() - 1);
        });
  }

  /** The address of an item names its scope. */
  private String elsewhere(Place place, Showing showing) {
    return Arrays.stream(place.path().split("/", -1))
        .filter(part -> COMMITTEE.matcher(part).matches())
        .findFirst()
        .flatMap(code -> showing.elsewhere(new Scope(code)))
        .map(Committee::title)
        .map(words()::of)
        .orElse("");
  }

  private Frame frame(
      Place place, String name, String elsewhere, Line line, ZoneId zone, Optional<Banner> alert) {
    var words = words();
    var dates = new Dates(words);
    var now = clock.instant();
    var local = now.atZone(zone).toLocalDateTime();
    var synchronised =
        line.lastSynchronised()
            .map(at -> at.atZone(zone).toLocalDateTime())
            .map(at ->
                at.toLocalDate().equals(local.toLocalDate())
                    ? dates.time(at.toLocalTime())
                    : dates.day(at.toLocalDate()) + " " + dates.time(at.toLocalTime()))
            .map(at -> words.of("synchronised", at))
            .orElse("");
    return new Frame(
        words,
        segmenter,
        visits.current(),
        place.path(),
        place.back(),
        place.refresh(),
        name,
        elsewhere,
        synchronised,
        !line.up(),
        dates.time(local.toLocalTime()),
        dates.weekday(local.toLocalDate()),
        now.toEpochMilli(),
        zone.getId(),
        alert,
        bar.get());
  }
}
