package community.leju.kiosk.alert;

import community.leju.content.alert.Alert;
import community.leju.kiosk.page.AlertView;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;

/** The alert that lies over every page, the most severe first; nothing where there is none. */
public final class AlertPages {
  private static final String ADDRESS = "/alert";

  private final Framing framing;
  private final Articles articles;
  private final Station station;
  private final Seen seen;

  public AlertPages(Framing framing, Articles articles, Station station, Visits visits) {
    this.framing = framing;
    this.articles = articles;
    this.station = station;
    this.seen = new Seen(visits);
  }

  public void addTo(Routes routes) {
    routes
        .get(ADDRESS, exchange -> framing.part(ADDRESS, this::first))
        .get(ADDRESS + "/{id}", this::one)
        .post(ADDRESS + "/{id}/seen", this::putAside);
  }

  /** Whether one lies over the page. */
  public boolean isOpen() {
    return station.showing().stream()
        .flatMap(showing -> showing.alerts().stream())
        .anyMatch(alert -> !seen.has(alert));
  }

  /** The first that nobody has put aside; else the first, closed. */
  private Optional<JteModel> first(Frame frame, Showing showing) {
    var alerts = showing.alerts();
    var open = alerts.stream().filter(alert -> !seen.has(alert)).findFirst();
    return open.or(() -> alerts.stream().findFirst())
        .map(alert -> draw(alert, open.isPresent(), frame, showing));
  }

  /** One that is asked for lies open, also where it was put aside. */
  private Answer one(Exchange exchange) {
    var id = exchange.path("id");
    station.showing().flatMap(showing -> find(showing, id)).ifPresent(seen::remove);
    return framing.part(
        ADDRESS + "/" + id,
        (frame, showing) -> find(showing, id).map(alert -> draw(alert, true, frame, showing)));
  }

  private Answer putAside(Exchange exchange) {
    station.showing().flatMap(showing -> find(showing, exchange.path("id"))).ifPresent(seen::add);
    return new Answer.Status(204);
  }

  private JteModel draw(Alert alert, boolean open, Frame frame, Showing showing) {
    var words = frame.words();
    var others =
        showing.alerts().stream()
            .filter(other -> !other.id().equals(alert.id()))
            .map(other ->
                new AlertView.Other(other.id(), other.severity().key(), words.of(other.title())))
            .toList();
    var html = articles.alert(alert, showing, words.language());
    return framing
        .pages()
        .alert(frame, new AlertView(alert.id(), alert.severity().key(), open, html, others));
  }

  private static Optional<Alert> find(Showing showing, String id) {
    return showing.alerts().stream().filter(alert -> alert.id().equals(id)).findFirst();
  }
}
