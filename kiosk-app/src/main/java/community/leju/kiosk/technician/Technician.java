package community.leju.kiosk.technician;

import community.leju.hardware.printer.SlipPrinter;
import community.leju.kiosk.health.Devices;
import community.leju.kiosk.scan.Seen;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.slip.SlipNews;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.web.Events;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The technician's corner: its way in, and the pages behind it. */
public final class Technician {
  private static final Path PROC = Path.of("/proc");
  private static final Path RESOLV_CONF = Path.of("/etc/resolv.conf");

  private final Corner corner;
  private final Events events;
  private final EntrancePages entrance;
  private final ToolPages tools;
  private final FactsPages facts;
  private final TestPrintPages prints;

  /** What the corner looks at. */
  public record Parts(
      Station station,
      Visits visits,
      Optional<SlipPrinter> printer,
      Devices devices,
      Supplier<Optional<Seen>> scanner,
      Path dataFolder,
      LongSupplier nanos,
      RandomGenerator random) {}

  /**
   * Makes it.
   *
   * @param restart ends the process in good order, so that whoever started it starts it again
   */
  public Technician(Framing framing, Parts parts, Events events, Runnable restart) {
    this.events = events;
    corner = new Corner(parts.visits(), new PinFile(parts.dataFolder()), parts.nanos());
    var door = new Door(framing, corner, parts.visits());
    var machine = new Machine(PROC, parts.dataFolder());
    var since = new LineSince(parts.station(), parts.nanos());
    entrance = new EntrancePages(door);
    tools = new ToolPages(door, restart);
    facts =
        new FactsPages(
            door,
            new StatusRows(parts, machine, since),
            new NetworkRows(parts.station(), new Network(machine, RESOLV_CONF), since));
    prints = new TestPrintPages(door, new TestPrints(parts, SlipNews.of(events, "print")));
  }

  public void addTo(Routes routes) {
    entrance.addTo(routes);
    tools.addTo(routes);
    facts.addTo(routes);
    prints.addTo(routes);
  }

  /** Whether a technician is at work, or about to be. */
  public boolean isOccupied() {
    return corner.isAsked() || corner.isIn();
  }

  /** To be called about twice a second, by one thread. */
  public void tick() {
    if (corner.tick()) {
      events.tell("wiped", "");
    }
  }
}
