package community.leju.kiosk.technician;

import community.leju.kiosk.page.CornerView;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.PinView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import java.time.Duration;
import java.util.List;

/** The way in and out. Nobody comes to the PIN's page who has not held the seal. */
final class EntrancePages {
  private final Door door;
  private final Corner corner;

  EntrancePages(Door door) {
    this.door = door;
    this.corner = door.corner();
  }

  void addTo(Routes routes) {
    routes
        .post(Door.ADDRESS, this::enter)
        .get(Door.ADDRESS, this::show)
        .post(Door.ADDRESS + "/pin", this::attempt)
        .post(Door.ADDRESS + "/leave", this::leave);
  }

  /** Somebody held the seal. */
  private Answer enter(Exchange exchange) {
    if (!door.isMeant(exchange)) {
      return new Answer.Go("/home");
    }
    corner.enter();
    return new Answer.Go(Door.ADDRESS);
  }

  private Answer show(Exchange exchange) throws Exception {
    return corner.isAsked()
        ? ask("")
        : door.page(
                Door.ADDRESS,
                "",
                (frame, left) -> door.pages().technician(frame, left, view(frame.words())))
            .answer(exchange);
  }

  private Answer attempt(Exchange exchange) {
    if (!door.isMeant(exchange)) {
      return new Answer.Go("/home");
    }
    return switch (corner.attempt(exchange.field("pin"))) {
      case Attempt.Right _, Attempt.NobodyAsked _ -> new Answer.Go(Door.ADDRESS);
      case Attempt.Wrong _ -> ask("technician.pin.wrong");
      case Attempt.NoPin _ -> ask("technician.pin.digits");
      case Attempt.Locked _ -> ask("");
    };
  }

  private Answer leave(Exchange exchange) {
    if (door.isMeant(exchange) && (corner.isIn() || corner.isAsked())) {
      corner.leave();
    }
    return new Answer.Go("/home");
  }

  private Answer ask(String problem) {
    door.visits().use();
    var frame = door.framing().frame(new Framing.Place(Door.ADDRESS, "", ""));
    var words = frame.words();
    var locked = corner.locked();
    long seconds = locked.plusMillis(999).toSeconds();
    return Answer.page(
        door.pages()
            .technicianPin(
                frame,
                new PinView(
                    corner.hasPin(),
                    seconds,
                    minutes(Duration.ofSeconds(seconds)),
                    Pin.MOST_DIGITS,
                    problem.isEmpty()
                        ? ""
                        : words.of(problem, Pin.LEAST_DIGITS, Pin.MOST_DIGITS))));
  }

  /** 1:05. */
  private static String minutes(Duration time) {
    return time.toMinutes() + ":" + (time.toSecondsPart() < 10 ? "0" : "") + time.toSecondsPart();
  }

  private static CornerView view(Words words) {
    return new CornerView(
        List.of(
            key("status", Icon.GAUGE, words),
            key("network", Icon.NETWORK, words),
            key("print", Icon.PRINTER, words),
            key("calibration", Icon.TARGET, words),
            key("ruler", Icon.RULER, words),
            key("cleaning", Icon.DROP, words),
            key("restart", Icon.RESTART, words)));
  }

  private static CornerView.Key key(String name, Icon icon, Words words) {
    var word = "technician." + name;
    return new CornerView.Key(
        Door.ADDRESS + "/" + name, icon, words.of(word), words.of(word + ".about"));
  }
}
