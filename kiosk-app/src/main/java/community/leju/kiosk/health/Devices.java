package community.leju.kiosk.health;

import community.leju.agent.store.DeviceBook;
import community.leju.agent.store.StoreFailed;
import community.leju.content.device.DeviceStanding;
import community.leju.content.device.Need;
import community.leju.hardware.health.Device;
import community.leju.hardware.health.DeviceHealth;
import community.leju.hardware.health.DeviceState;
import community.leju.hardware.health.Steady;
import community.leju.kiosk.station.Station;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devices of this kiosk, as of the last tick, and their book in the store. */
public final class Devices {
  private static final Logger log = LoggerFactory.getLogger(Devices.class);

  /** Without one of these a resident goes away unserved, or the works lie open. */
  private static final Set<Device> NEEDED = Set.of(Device.PRINTER, Device.DOOR);

  private final List<Fitted> fitted;
  private final Set<String> names;
  private final Station station;
  private final LongSupplier nanos;
  private final Steady steady = new Steady();
  private volatile List<DeviceHealth> now = List.of();
  private volatile List<DeviceHealth> counted = List.of();
  private List<DeviceHealth> kept = List.of();
  private boolean failed;

  /**
   * A device that this kiosk has.
   *
   * @param health never waits; empty while nothing is known
   */
  public record Fitted(Device device, Supplier<Optional<DeviceHealth>> health) {}

  public Devices(List<Fitted> fitted, Station station, LongSupplier nanos) {
    this.fitted = List.copyOf(fitted);
    this.names = fitted.stream().map(one -> one.device().word()).collect(Collectors.toSet());
    this.station = station;
    this.nanos = nanos;
  }

  public boolean isFitted(Device device) {
    return names.contains(device.word());
  }

  /** How it is this moment; empty while nothing is known. */
  public Optional<DeviceHealth> find(Device device) {
    return now.stream().filter(health -> health.device() == device).findAny();
  }

  /** Whether one is in such a state, for longer than a moment, that staff must come. */
  public boolean wantStaff() {
    return counted.stream()
        .anyMatch(one -> one.state() == DeviceState.ALARM && NEEDED.contains(one.device()));
  }

  /** To be called about twice a second, by one thread. */
  public void tick() {
    now = fitted.stream().flatMap(one -> one.health().get().stream()).toList();
    counted = steady.take(now, nanos.getAsLong());
    try {
      write();
      failed = false;
    } catch (StoreFailed e) {
      // A disk that is full stays so for long: said once, tried each time.
      if (!failed) {
        log.warn("how the devices are cannot be kept", e);
      }
      failed = true;
    }
  }

  private void write() {
    var book = station.devices();
    if (book.isEmpty() || counted.equals(kept)) {
      return;
    }
    var standings =
        counted.stream().map(Devices::standing).filter(one -> isMissed(one, book.get())).toList();
    book.get().put(names, standings);
    kept = counted;
  }

  /** A sound card is missed where there was one: many a kiosk is built without. */
  private static boolean isMissed(DeviceStanding one, DeviceBook book) {
    return !one.device().equals(Device.VOICE.word())
        || one.need() == Need.NOBODY
        || book.find(one.device()).isPresent();
  }

  private static DeviceStanding standing(DeviceHealth health) {
    return new DeviceStanding(
        health.device().word(), health.state().word(), health.reason().word(), health.since());
  }
}
