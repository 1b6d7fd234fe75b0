package community.leju.kiosk.booking;

import community.leju.agent.store.Outbox;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Framing.Place;
import community.leju.kiosk.web.OfficePages;
import community.leju.kiosk.web.Routes;

/** Said before anything is asked: this kiosk cannot keep a booking, and who takes one instead. */
final class NoRoom {
  static final String PATH = "/booking/full";

  private final Framing framing;
  private final Station station;

  NoRoom(Framing framing, Station station) {
    this.framing = framing;
    this.station = station;
  }

  void addTo(Routes routes) {
    routes.get(PATH, this::page);
  }

  /** Whether a booking could be kept; a store that does not answer keeps none. */
  boolean isFull() {
    return !station.outbox().map(Outbox::hasRoom).orElse(false);
  }

  Answer page(Exchange exchange) {
    return framing.page(
        new Place(PATH, "/home", "shelf"),
        (frame, showing) -> {
          var words = frame.words();
          var view =
              OfficePages.view(
                  showing, words, words.of("outbox.full"), words.of("outbox.full.lead"));
          return framing.pages().help(frame, view);
        });
  }
}
