package community.leju.kiosk.technician;

import community.leju.kiosk.page.FactsView.Row;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import java.util.ArrayList;
import java.util.List;

/** How the kiosk is connected. */
record NetworkRows(Station station, Network network, LineSince since) {
  List<Row> rows(Words words) {
    var rows = new ArrayList<Row>();
    rows.add(hub(words));
    network.ports().forEach(port -> rows.add(port(port, words)));
    rows.add(
        network
            .gateway()
            .map(gateway -> Row.of(words.of("technician.gateway"), gateway))
            .orElseGet(() ->
                Row.of(words.of("technician.gateway"), words.of("technician.gateway.none"))
                    .in("wait")));
    var servers = network.nameServers();
    rows.add(
        servers.isEmpty()
            ? Row.of(words.of("technician.dns"), words.of("technician.dns.none")).in("wait")
            : Row.of(words.of("technician.dns"), String.join("  ", servers)));
    return List.copyOf(rows);
  }

  private Row hub(Words words) {
    var showing = station.showing();
    var up = showing.map(Showing::line).filter(line -> line.up()).isPresent();
    var amounts = new Amounts(words, showing.map(Showing::zone).orElse(StatusRows.WITHOUT_STREET));
    return Row.of(
            words.of("technician.line"),
            words.of(up ? "technician.line.up" : "technician.line.down"),
            words.of("technician.line.since", amounts.time(since.since())),
            showing.map(one -> one.identity().hub()).orElse(words.of("technician.kiosk.none")))
        .in(up ? "good" : "bad");
  }

  private static Row port(Network.Port port, Words words) {
    var name = words.of("technician.port", port.name());
    if (!port.up()) {
      return Row.of(name, words.of("technician.port.down")).in("wait");
    }
    return port.addresses().isEmpty()
        ? Row.of(name, words.of("technician.port.bare")).in("wait")
        : Row.of(name, String.join("  ", port.addresses())).in("good");
  }
}
