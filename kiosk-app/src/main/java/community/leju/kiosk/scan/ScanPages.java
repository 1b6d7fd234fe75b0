package community.leju.kiosk.scan;

import community.leju.kiosk.station.Station;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Framing.Place;
import community.leju.kiosk.web.Routes;

/** The page of the slip that was scanned; home where none was in this visit. */
public final class ScanPages {
  /** Where it is. */
  public static final String PATH = "/slip";

  /** What makes it out of date. */
  public static final String NEWS = "slip";

  private static final Place PLACE = new Place(PATH, "/home", "shelf line " + NEWS);

  private final Framing framing;
  private final Station station;
  private final Scans scans;

  public ScanPages(Framing framing, Station station, Scans scans) {
    this.framing = framing;
    this.station = station;
    this.scans = scans;
  }

  public void addTo(Routes routes) {
    routes.get(
        PATH,
        _ ->
            framing.pageIfAny(
                PLACE,
                (frame, showing) ->
                    scans
                        .slip()
                        .flatMap(slip ->
                            station
                                .outbox()
                                .map(outbox ->
                                    Finding.of(slip, showing.identity(), outbox, station::slipKey)))
                        .map(finding ->
                            framing
                                .pages()
                                .slip(
                                    frame, new ScanWords(frame.words(), showing).view(finding)))));
  }
}
