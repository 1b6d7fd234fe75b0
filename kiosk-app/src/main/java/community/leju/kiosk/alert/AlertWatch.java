package community.leju.kiosk.alert;

import community.leju.content.alert.Alert;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import java.util.List;

/** Tells when an alert begins or ends: by news of the shelf, or by the clock alone. */
public final class AlertWatch {
  private final Station station;
  private final Visits visits;
  private final Runnable changed;
  private List<Alert> last = List.of();

  public AlertWatch(Station station, Visits visits, Runnable changed) {
    this.station = station;
    this.visits = visits;
    this.changed = changed;
  }

  /** To be called about twice a second, and with news of the shelf. */
  public synchronized void tick() {
    var live = station.showing().map(Showing::alerts).orElse(List.of());
    if (live.equals(last)) {
      return;
    }
    // Whoever reads an alert is not idle, and whoever has read it goes on where they were: what
    // they typed before is not taken from them meanwhile.
    visits.touch();
    last = live;
    changed.run();
  }
}
