package community.leju.kiosk.booking;

import community.leju.content.item.InvalidField;
import community.leju.content.submission.Appointment;
import community.leju.kiosk.page.KeyedView;
import community.leju.kiosk.page.PrivacyView;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Framing.Place;
import community.leju.kiosk.web.OfficePages;
import community.leju.kiosk.web.Routes;
import java.util.function.UnaryOperator;

/** Step 3: the privacy notice first, then one question a screen. */
final class AnswerPages {
  private static final int MOST_NAME_CHARS = 40;
  private static final int MOST_PHONE_CHARS = 15;
  private static final int LEAST_PHONE_DIGITS = 7;

  private final Framing framing;
  private final Desk desk;
  private final NoRoom noRoom;

  AnswerPages(Framing framing, Desk desk, NoRoom noRoom) {
    this.framing = framing;
    this.desk = desk;
    this.noRoom = noRoom;
  }

  void addTo(Routes routes) {
    routes
        .get("/booking/notice", this::notice)
        .post("/booking/agree", this::agree)
        .getAndChange("/booking/declined", this::declined)
        .get("/booking/name", exchange -> name("", desk.draft().name()))
        .post("/booking/name", this::takeName)
        .get("/booking/phone", exchange -> phone("", desk.draft().phone()))
        .post("/booking/phone", this::takePhone);
  }

  private Answer notice(Exchange exchange) {
    if (noRoom.isFull()) {
      return noRoom.page(exchange);
    }
    return BookingPages.about(
        framing,
        desk,
        new Place("/booking/notice", "/booking/times", "shelf"),
        draft -> draft.slot().isPresent(),
        (frame, showing, service) -> {
          var words = frame.words();
          var form = showing.appointmentForm().orElseThrow();
          return framing
              .pages()
              .privacy(
                  frame,
                  new PrivacyView(
                      words.of(form.title()),
                      form.version(),
                      form.notice().stream()
                          .map(line ->
                              new PrivacyView.Paragraph(
                                  words.of(line.heading()), words.of(line.body())))
                          .toList()));
        });
  }

  private Answer agree(Exchange exchange) {
    try {
      // The version that was on the screen, which need not be the newest any more.
      int version = Integer.parseInt(exchange.field("version"));
      return new Answer.Go(desk.change(draft -> draft.agreedTo(version)).next());
    } catch (NumberFormatException e) {
      return new Answer.Go("/booking/notice");
    }
  }

  private Answer declined(Exchange exchange) {
    desk.change(draft -> draft.withName("").withPhone(""));
    return framing.page(
        new Place("/booking/declined", "/booking/notice", "shelf"),
        (frame, showing) -> {
          var words = frame.words();
          var view =
              OfficePages.view(
                  showing, words, words.of("declined.title"), words.of("declined.lead"));
          return framing.pages().help(frame, view);
        });
  }

  private Answer name(String problem, String value) {
    return keyed(
        new Place("/booking/name", "/booking/notice", ""), "text", problem, value, MOST_NAME_CHARS);
  }

  private Answer phone(String problem, String value) {
    return keyed(
        new Place("/booking/phone", "/booking/name", ""),
        "digits",
        problem,
        value,
        MOST_PHONE_CHARS);
  }

  private Answer keyed(Place place, String keys, String problem, String value, int most) {
    var field = keys.equals("text") ? "name" : "phone";
    return BookingPages.about(
        framing,
        desk,
        place,
        draft -> draft.agreedVersion().isPresent() && draft.slot().isPresent(),
        (frame, _, _) -> {
          var words = frame.words();
          return framing
              .pages()
              .ask(
                  frame,
                  new KeyedView(
                      place.path(),
                      field,
                      keys,
                      words.of("ask." + field),
                      words.of("ask." + field + ".hint"),
                      value,
                      most,
                      problem.isEmpty() ? "" : words.of(problem),
                      words.of("ask.next")),
                  true);
        });
  }

  private Answer takeName(Exchange exchange) {
    var typed = exchange.field("name").strip();
    if (!isAcceptable(typed, "00000")) {
      return name("ask.name.problem", typed);
    }
    return go(draft -> draft.withName(typed));
  }

  private Answer takePhone(Exchange exchange) {
    var typed = exchange.field("phone").replace(" ", "");
    long digits = typed.chars().filter(Character::isDigit).count();
    if (digits < LEAST_PHONE_DIGITS || !isAcceptable("-", typed)) {
      return phone("ask.phone.problem", typed);
    }
    return go(draft -> draft.withPhone(typed));
  }

  private Answer go(UnaryOperator<Draft> answer) {
    return new Answer.Go(desk.change(answer).next());
  }

  /** By the record's own rules, so that the two never differ. */
  private static boolean isAcceptable(String name, String phone) {
    try {
      var _ = new Appointment(name, phone);
      return true;
    } catch (InvalidField e) {
      return false;
    }
  }
}
