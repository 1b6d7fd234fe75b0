package community.leju.kiosk.booking;

import community.leju.agent.store.OutboxFull;
import community.leju.agent.store.StoreFailed;
import community.leju.content.guide.Slot;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.CannotSeal;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.ReviewView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.slip.SlipPicture;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Framing.Place;
import community.leju.kiosk.web.Routes;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step 4: is it all right; and then what became of it. */
final class ResultPages {
  private static final Logger log = LoggerFactory.getLogger(ResultPages.class);
  private static final int PICTURE_DOTS = 576;

  private final Framing framing;
  private final Station station;
  private final Desk desk;
  private final Bookings bookings;
  private final Results results;

  ResultPages(Framing framing, Station station, Desk desk, Bookings bookings, Results results) {
    this.framing = framing;
    this.station = station;
    this.desk = desk;
    this.bookings = bookings;
    this.results = results;
  }

  void addTo(Routes routes) {
    routes
        .get("/booking/review", this::review)
        .post("/booking/confirm", this::confirm)
        .get("/booking/result", this::result)
        .post("/booking/again", this::again)
        .post("/booking/print", this::printAgain)
        .get("/booking/slip/{page}", this::slip);
  }

  private Answer review(Exchange exchange) {
    var failed = exchange.query("problem").equals("failed");
    return BookingPages.about(
        framing,
        desk,
        new Place("/booking/review", "/booking/phone", "printer"),
        draft -> draft.next().equals("/booking/review"),
        (frame, showing, service) -> {
          var words = frame.words();
          var draft = desk.draft();
          var slot = draft.slot().orElseThrow();
          var at = new Dates(words).at(slot.day(), slot.time());
          return framing
              .pages()
              .review(
                  frame,
                  new ReviewView(
                      rows(
                          row(Icon.STEPS, "service", words.of(service.title()), "", frame.words()),
                          row(Icon.CLOCK, "time", at, "/days", words),
                          row(Icon.PLACE, "where", words.of(service.where()), "-", words),
                          row(Icon.PERSON, "name", draft.name(), "/name", words),
                          row(Icon.PHONE, "phone", draft.phone(), "/phone", words),
                          new ReviewView.Row(
                              Icon.BAG,
                              words.of("result.bring"),
                              service.materials().stream()
                                  .map(one -> words.of(one.text()))
                                  .toList(),
                              "")),
                      failed ? words.of("review.failed") : "",
                      noSlip(words)));
        });
  }

  /** Said before a resident counts on paper. */
  private String noSlip(Words words) {
    var printer = bookings.printer();
    return printer.equals("ready") ? "" : words.of("slip.before." + printer);
  }

  /** Without the one that has nothing to say. */
  private static List<ReviewView.Row> rows(ReviewView.Row... rows) {
    return Stream.of(rows).filter(row -> !row.values().isEmpty()).toList();
  }

  private static ReviewView.Row row(Icon icon, String key, String value, String path, Words words) {
    return new ReviewView.Row(
        icon, words.of("review." + key), List.of(value), path.equals("-") ? "" : "/booking" + path);
  }

  private Answer confirm(Exchange exchange) {
    if (desk.booked().isPresent()) {
      return new Answer.Go("/booking/result");
    }
    var showing = station.showing();
    if (showing.isEmpty() || !desk.draft().next().equals("/booking/review")) {
      return new Answer.Go(desk.draft().next());
    }
    try {
      return book(showing.get());
    } catch (StoreFailed | OutboxFull | CannotSeal e) {
      log.error("a booking could not be kept", e);
      return new Answer.Go("/booking/review?problem=failed");
    }
  }

  private Answer book(Showing showing) {
    var draft = desk.draft();
    var service = BookingPages.service(draft, showing);
    if (service.isEmpty()) {
      return new Answer.Go("/booking");
    }
    var slot = draft.slot().orElseThrow();
    if (Times.of(service.get(), showing, station).of(slot) != Times.Standing.FREE) {
      desk.change(Draft::withoutSlot);
      return new Answer.Go("/booking/times?problem=full");
    }
    desk.confirm(answers ->
        bookings.book(
            new Bookings.Wish(
                service.get(),
                slot,
                answers.agreedVersion().orElseThrow(),
                new Appointment(answers.name(), answers.phone()),
                framing.words()),
            showing));
    results.watch();
    return new Answer.Go("/booking/result");
  }

  private Answer result(Exchange exchange) {
    var booked = desk.booked();
    if (booked.isEmpty()) {
      return new Answer.Go("/booking");
    }
    return framing.page(
        new Place("/booking/result", "/home", "booking line"),
        (frame, showing) ->
            framing.pages().result(frame, results.view(booked.get(), showing, frame.words())));
  }

  private Answer again(Exchange exchange) {
    var slot = Slot.of(exchange.field("slot"));
    return slot.isEmpty()
        ? new Answer.Go("/booking/times")
        : new Answer.Go(desk.again(draft -> draft.withSlot(slot.get())).next());
  }

  private Answer printAgain(Exchange exchange) {
    desk.amend(bookings::printAgain);
    return new Answer.Go("/booking/result");
  }

  private Answer slip(Exchange exchange) throws InterruptedException {
    var booked = desk.booked();
    if (booked.isEmpty()) {
      return new Answer.Status(404);
    }
    var slip = booked.get().slip();
    return Answer.bytes(
        "image/png",
        exchange.path("page").equals("1")
            ? SlipPicture.head(slip, PICTURE_DOTS)
            : SlipPicture.foot(slip, PICTURE_DOTS, booked.get()::receiptNow));
  }
}
