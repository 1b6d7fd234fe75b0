package community.leju.kiosk.technician;

import community.leju.kiosk.page.FactsView;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.web.Routes;
import java.util.List;

/** How the kiosk is, and how it is connected: tables that ask for themselves again. */
final class FactsPages {
  private final Door door;
  private final StatusRows status;
  private final NetworkRows network;

  FactsPages(Door door, StatusRows status, NetworkRows network) {
    this.door = door;
    this.status = status;
    this.network = network;
  }

  void addTo(Routes routes) {
    add(routes, "status", frame -> status.rows(frame.words()));
    add(routes, "network", frame -> network.rows(frame.words()));
  }

  private interface Rows {
    List<FactsView.Row> of(Frame frame);
  }

  private void add(Routes routes, String name, Rows rows) {
    var path = Door.ADDRESS + "/" + name;
    var part = path + "/rows";
    routes
        .get(
            path,
            door.page(
                path,
                "",
                (frame, left) ->
                    door.pages()
                        .technicianFacts(
                            frame,
                            left,
                            new FactsView(
                                frame.words().of("technician." + name), part, rows.of(frame)))))
        .get(part, door.part(part, frame -> door.pages().technicianRows(frame, rows.of(frame))));
  }
}
