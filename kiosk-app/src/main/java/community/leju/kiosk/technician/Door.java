package community.leju.kiosk.technician;

import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.page.html.Pages;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.web.Action;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import gg.jte.models.runtime.JteModel;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lets nobody to a page behind the PIN who is not in, and puts the corner's frame round it. */
record Door(Framing framing, Corner corner, Visits visits) {
  static final String ADDRESS = "/technician";

  Pages pages() {
    return framing.pages();
  }

  Words words() {
    return framing.words();
  }

  /** An action for who is in; anybody else is sent home, or asked for the PIN. */
  Action in(Action action) {
    return exchange -> {
      if (corner.isIn()) {
        return action.answer(exchange);
      }
      // Where the time has just run out the visit is over, and not only its pages.
      corner.tick();
      return new Answer.Go(corner.isAsked() ? ADDRESS : "/home");
    };
  }

  /** The same for what changes something: only a page of this very visit may ask for it. */
  Action inAndMeant(Action action) {
    return in(exchange -> isMeant(exchange) ? action.answer(exchange) : new Answer.Go("/home"));
  }

  boolean isMeant(Exchange exchange) {
    return exchange.visit().filter(visits::isCurrent).isPresent();
  }

  /**
   * A page behind the PIN.
   *
   * @param refresh as in {@link Frame}
   * @param page made of its frame and of how long the technician may stay, in words
   */
  Action page(String path, String refresh, BiFunction<Frame, String, JteModel> page) {
    return in(_ -> {
      visits.use();
      var back = path.equals(ADDRESS) ? "" : ADDRESS;
      var frame = framing.frame(new Framing.Place(path, back, refresh));
      return Answer.page(page.apply(frame, left()));
    });
  }

  /** A part of such a page. Asking for it is no sign of a person; 204 where nobody is in. */
  Action part(String path, Function<Frame, JteModel> part) {
    return _ ->
        corner.isIn()
            ? Answer.page(part.apply(framing.frame(new Framing.Place(path, "", ""))))
            : new Answer.Status(204);
  }

  private String left() {
    return words().of("technician.left", corner.left().plusSeconds(59).toMinutes());
  }
}
