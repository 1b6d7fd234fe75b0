package community.leju.kiosk;

import community.leju.hardware.health.Device;
import community.leju.hardware.health.DeviceHealth;
import community.leju.hardware.health.Diagnosis;
import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.scanner.ScannerHealth;
import community.leju.kiosk.aloud.Hearing;
import community.leju.kiosk.call.Calls;
import community.leju.kiosk.health.Devices;
import community.leju.kiosk.health.Devices.Fitted;
import community.leju.kiosk.health.Sound;
import community.leju.kiosk.panel.Buttons;
import community.leju.kiosk.panel.Contacts;
import community.leju.kiosk.panel.Effects;
import community.leju.kiosk.panel.Lights;
import community.leju.kiosk.panel.Presence;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Station;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is in and on the kiosk's case, and what comes of it. */
final class Casing implements AutoCloseable {
  /** That long after a touch the screen stays lit. */
  private static final Duration LIT = Duration.ofMinutes(2);

  private final Buttons buttons;
  private final Devices devices;
  private final Lights lights;
  private final Effects effects;
  private volatile boolean closed;

  /** What there is besides the panel. */
  record Parts(
      Optional<SlipPrinter> printer,
      Supplier<Optional<ScannerHealth>> scanner,
      Hearing hearing,
      Calls calls,
      Visits visits,
      Station station) {}

  /**
   * Reads how the panel is wired; nothing is heard of it before {@link #open}.
   *
   * @param come called when somebody comes before the kiosk
   */
  Casing(KioskConfig config, Parts parts, Runnable come, Kiosk.World world) {
    var station = parts.station();
    var visits = parts.visits();
    buttons = new Buttons(config.panel(), world.clock(), world.nanos());
    var contacts = new Contacts(world.clock());
    var sound = new Sound(parts.hearing()::state, world.clock());
    devices = new Devices(fitted(config, parts, contacts, sound), station, world.nanos());
    var presence = new Presence(come, world.nanos());
    var sights =
        new Lights.Sights(
            () -> world.clock().instant().atZone(station.zone()).toLocalTime(),
            () -> !visits.isQuiet(LIT),
            () -> station.showing().filter(one -> !one.alerts().isEmpty()).isPresent(),
            () -> parts.calls().isOpen() || devices.wantStaff());
    lights = new Lights(buttons, presence, config.backlight(), sights);
    effects = new Effects(parts.calls(), presence, contacts, lights);
  }

  private List<Fitted> fitted(KioskConfig config, Parts parts, Contacts contacts, Sound sound) {
    var printer = parts.printer();
    var fitted = new ArrayList<Fitted>();
    if (printer.isPresent() || buttons.has(Input.PAPER_LOW)) {
      fitted.add(new Fitted(Device.PRINTER, () -> printer(printer, contacts)));
    }
    if (buttons.isFitted()) {
      fitted.add(new Fitted(Device.PANEL, () -> buttons.health().map(Diagnosis::panel)));
    }
    if (buttons.has(Input.DOOR)) {
      fitted.add(new Fitted(Device.DOOR, () -> contacts.lookAtDoor().map(Diagnosis::door)));
    }
    if (config.scanner().isPresent()) {
      fitted.add(new Fitted(Device.SCANNER, () -> parts.scanner().get().map(Diagnosis::scanner)));
    }
    fitted.add(new Fitted(Device.VOICE, sound));
    return fitted;
  }

  private static Optional<DeviceHealth> printer(Optional<SlipPrinter> printer, Contacts contacts) {
    var nearEnd = contacts.nearEnd();
    return printer
        .map(one -> Diagnosis.printer(one.condition(), nearEnd))
        .or(() -> nearEnd.map(Diagnosis::nearEnd));
  }

  Devices devices() {
    return devices;
  }

  Optional<PanelHealth> panel() {
    return buttons.health();
  }

  void open() {
    buttons.open(effects);
  }

  /** To be called about twice a second, by one thread. */
  void tick() {
    if (!closed) {
      devices.tick();
      lights.tick();
    }
  }

  /** Leaves the case as it is good to leave it; a second time does nothing. */
  @Override
  public void close() {
    closed = true;
    buttons.close();
  }
}
