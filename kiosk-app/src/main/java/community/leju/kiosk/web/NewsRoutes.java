package community.leju.kiosk.web;

import community.leju.kiosk.station.Station;

/** The page's line of news, and the pictures of the shelf. */
public final class NewsRoutes {
  private final Events events;
  private final Station station;

  public NewsRoutes(Events events, Station station) {
    this.events = events;
    this.station = station;
  }

  public void addTo(Routes routes) {
    routes
        .get("/events", exchange -> new Answer.Stream(events.open()))
        .get(
            "/blob/{sha256}",
            exchange ->
                station
                    .blob(exchange.path("sha256"))
                    .<Answer>map(Answer.Blob::new)
                    .orElseGet(() -> new Answer.Status(404)));
  }
}
