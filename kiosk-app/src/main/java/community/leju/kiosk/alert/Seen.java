package community.leju.kiosk.alert;

import community.leju.content.alert.Alert;
import community.leju.kiosk.session.Visits;
import java.util.ArrayList;
import java.util.List;

/** What the person before the screen has put aside with 知道了; the next one sees it anew. */
final class Seen {
  private final Visits visits;
  private final List<Alert> alerts = new ArrayList<>();
  private String visit = "";

  Seen(Visits visits) {
    this.visits = visits;
  }

  synchronized boolean has(Alert alert) {
    return visits.isCurrent(visit) && alerts.contains(alert);
  }

  /** It is looked at again. */
  synchronized void remove(Alert alert) {
    alerts.remove(alert);
  }

  /** An alert that is published anew under its id is another one, and is shown again. */
  synchronized void add(Alert alert) {
    if (!visits.isCurrent(visit)) {
      alerts.clear();
      visit = visits.current().id();
    }
    alerts.add(alert);
    // From now on there is something to end, even at the home page.
    visits.use();
  }
}
