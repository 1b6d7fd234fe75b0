package community.leju.kiosk.handwriting;

import community.leju.kiosk.page.CandidatesView;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;

/** The candidates above the pad. */
public final class HandwritingPages {
  private static final Framing.Place PLACE = new Framing.Place("/handwriting", "/home", "");

  private final Framing framing;
  private final Handwriting handwriting;

  public HandwritingPages(Framing framing, Handwriting handwriting) {
    this.framing = framing;
    this.handwriting = handwriting;
  }

  public void addTo(Routes routes) {
    // Posted: what somebody writes is no address.
    routes.post("/handwriting", this::candidates);
  }

  private Answer candidates(Exchange exchange) {
    Drawing drawing;
    try {
      drawing = Drawing.parse(exchange.field("drawing"));
    } catch (BadDrawing e) {
      return new Answer.Status(400);
    }
    // A character that was drawn takes no letters.
    var lines =
        handwriting.candidates(drawing).stream()
            .map(text -> new CandidatesView.Line(text, 0))
            .toList();
    return framing.page(
        PLACE, (frame, showing) -> framing.pages().candidates(new CandidatesView(lines)));
  }
}
