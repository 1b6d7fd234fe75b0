package community.leju.kiosk.typing;

import community.leju.kiosk.page.CandidatesView;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;

/** The candidates above the keys. */
public final class TypingPages {
  private static final Framing.Place PLACE = new Framing.Place("/typing", "/home", "");

  private final Framing framing;
  private final Typing typing;

  public TypingPages(Framing framing, Typing typing) {
    this.framing = framing;
    this.typing = typing;
  }

  public void addTo(Routes routes) {
    // Posted: what somebody types is no address.
    routes.post("/typing", this::candidates);
  }

  private Answer candidates(Exchange exchange) {
    var lines =
        typing.candidates(exchange.field("letters"), field(exchange)).stream()
            .map(one -> new CandidatesView.Line(one.text(), one.letters()))
            .toList();
    return framing.page(
        PLACE, (frame, showing) -> framing.pages().candidates(new CandidatesView(lines)));
  }

  private static Converter.Field field(Exchange exchange) {
    return switch (exchange.field("about")) {
      case "name" -> Converter.Field.NAME;
      case "number" -> Converter.Field.NUMBER;
      default -> Converter.Field.OTHER;
    };
  }
}
