package community.leju.kiosk.booking;

import community.leju.content.guide.Service;
import community.leju.content.guide.Slot;
import community.leju.content.item.InvalidField;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.kiosk.page.ChooseDayView;
import community.leju.kiosk.page.ChooseServiceView;
import community.leju.kiosk.page.ChooseTimeView;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Framing.Place;
import community.leju.kiosk.web.Routes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Steps 1 and 2: for what, which day, which time. */
final class BookingPages {
  private final Framing framing;
  private final Station station;
  private final Desk desk;
  private final NoRoom noRoom;

  BookingPages(Framing framing, Station station, Desk desk, NoRoom noRoom) {
    this.framing = framing;
    this.station = station;
    this.desk = desk;
    this.noRoom = noRoom;
  }

  void addTo(Routes routes) {
    routes
        .getAndChange("/booking", this::services)
        .getAndChange("/booking/service/{scope}/{id}", this::chooseService)
        .post("/booking/service/{scope}/{id}", this::chooseService)
        .get("/booking/days", this::days)
        .post("/booking/days", this::chooseDay)
        .get("/booking/times", this::times)
        .post("/booking/times", this::chooseTime);
  }

  /** The next free times over all services, in words, for the home page. */
  List<String> nextFree(Showing showing, Words words) {
    var dates = new Dates(words);
    return showing.bookable().stream()
        .flatMap(service -> Times.of(service, showing, station).free().limit(1))
        .sorted()
        .limit(1)
        .map(slot -> words.of("booking.soonest", dates.at(slot.day(), slot.time())))
        .toList();
  }

  static Optional<Service> service(Draft draft, Showing showing) {
    return draft
        .service()
        .flatMap(
            ref -> showing.bookable().stream().filter(one -> one.ref().equals(ref)).findFirst());
  }

  private Answer services(Exchange exchange) {
    if (noRoom.isFull()) {
      return noRoom.page(exchange);
    }
    desk.begin();
    return framing.page(
        new Place("/booking", "/home", "shelf"),
        (frame, showing) ->
            framing
                .pages()
                .chooseService(
                    frame,
                    new ChooseServiceView(
                        showing.bookable().stream()
                            .map(one -> option(one, showing, frame.words()))
                            .toList())));
  }

  private ChooseServiceView.Option option(Service service, Showing showing, Words words) {
    var first = Times.of(service, showing, station).free().findFirst();
    var dates = new Dates(words);
    return new ChooseServiceView.Option(
        "/booking/service/" + service.ref().scope() + "/" + service.ref().id(),
        words.of(service.title()),
        words.of(service.summary()),
        first
            .map(slot -> words.of("booking.soonest", dates.at(slot.day(), slot.time())))
            .orElse(words.of("booking.full")),
        first.isPresent());
  }

  private Answer chooseService(Exchange exchange) {
    if (noRoom.isFull()) {
      return new Answer.Go(NoRoom.PATH);
    }
    try {
      var ref =
          new ItemRef(new Scope(exchange.path("scope")), Service.KIND.name(), exchange.path("id"));
      desk.begin();
      desk.change(draft -> draft.withService(ref));
    } catch (InvalidField e) {
      return new Answer.Go("/booking");
    }
    return new Answer.Go("/booking/days");
  }

  private Answer days(Exchange exchange) {
    return about(
        new Place("/booking/days", "/booking", "shelf"),
        draft -> draft.service().isPresent(),
        (frame, showing, service) ->
            framing
                .pages()
                .chooseDay(
                    frame,
                    new ChooseDayView(
                        frame.words().of(service.title()),
                        dayViews(Times.of(service, showing, station), frame.words()))));
  }

  private List<ChooseDayView.Day> dayViews(Times times, Words words) {
    var chosen = desk.draft().day();
    var dates = new Dates(words);
    return times
        .days()
        // A day of the week on which this never opens is no news; a closed working day is.
        .filter(day -> times.hours().weekdays().contains(day.getDayOfWeek()))
        .map(day -> {
          var standing = times.of(day);
          return new ChooseDayView.Day(
              day.toString(),
              words.of(dayName(day, times.now().toLocalDate()), dates.weekday(day.getDayOfWeek())),
              dates.day(day),
              note(standing, times.freeOn(day), words),
              standing == Times.Standing.FREE,
              chosen.filter(day::equals).isPresent());
        })
        .toList();
  }

  private static String dayName(LocalDate day, LocalDate today) {
    if (day.equals(today)) {
      return "day.today";
    }
    return day.equals(today.plusDays(1)) ? "day.tomorrow" : "day.other";
  }

  private static String note(Times.Standing standing, long free, Words words) {
    return switch (standing) {
      case FREE -> words.of("time.free", free);
      case FULL -> words.of("time.full");
      case CLOSED -> words.of("time.closed");
      case PAST -> words.of("time.past");
    };
  }

  private Answer chooseDay(Exchange exchange) {
    try {
      var day = LocalDate.parse(exchange.field("day"));
      desk.change(draft -> draft.withDay(day));
    } catch (DateTimeException e) {
      return new Answer.Go("/booking/days");
    }
    return new Answer.Go("/booking/times");
  }

  private Answer times(Exchange exchange) {
    var full = exchange.query("problem").equals("full");
    return about(
        new Place("/booking/times", "/booking/days", "shelf"),
        draft -> draft.day().isPresent(),
        (frame, showing, service) -> {
          var words = frame.words();
          var day = desk.draft().day().orElseThrow();
          var times = Times.of(service, showing, station);
          return framing
              .pages()
              .chooseTime(
                  frame,
                  new ChooseTimeView(
                      words.of(service.title()),
                      new Dates(words).weekday(day),
                      List.of(
                          part("time.morning", LocalTime.MIN, LocalTime.NOON, day, times, words),
                          part("time.afternoon", LocalTime.NOON, LocalTime.MAX, day, times, words)),
                      full ? words.of("time.gone") : ""));
        });
  }

  private ChooseTimeView.Part part(
      String label, LocalTime from, LocalTime until, LocalDate day, Times times, Words words) {
    var chosen = desk.draft().slot();
    return new ChooseTimeView.Part(
        words.of(label),
        times.slotsOn(day).stream()
            .filter(slot -> !slot.time().isBefore(from) && slot.time().isBefore(until))
            .map(slot -> {
              var standing = times.of(slot);
              var open = standing == Times.Standing.FREE;
              return new ChooseTimeView.Time(
                  slot.toString(),
                  new Dates(words).time(slot.time()),
                  open ? "" : note(standing, 0, words),
                  open,
                  chosen.filter(slot::equals).isPresent());
            })
            .toList());
  }

  private Answer chooseTime(Exchange exchange) {
    var slot = Slot.of(exchange.field("slot"));
    if (slot.isEmpty()) {
      return new Answer.Go("/booking/times");
    }
    return new Answer.Go(desk.change(draft -> draft.withSlot(slot.get())).next());
  }

  /** Makes a page about the service that was chosen. */
  interface ServicePage {
    gg.jte.models.runtime.JteModel of(Frame frame, Showing showing, Service service);
  }

  private Answer about(Place place, Predicate<Draft> ready, ServicePage page) {
    return about(framing, desk, place, ready, page);
  }

  /** A page that needs answers; where they are missing, the question that is open. */
  static Answer about(
      Framing framing, Desk desk, Place place, Predicate<Draft> ready, ServicePage page) {
    var draft = desk.draft();
    if (desk.booked().isPresent()) {
      return new Answer.Go("/booking/result");
    }
    if (!ready.test(draft)) {
      return new Answer.Go(draft.next());
    }
    return framing.pageIfAny(
        place,
        (frame, showing) ->
            service(draft, showing).map(service -> page.of(frame, showing, service)));
  }
}
