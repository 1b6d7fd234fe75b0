package community.leju.hardware.health;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What counts of the devices' healths: what stood for a while. A printer that is gone for the two
 * seconds of a reconnect is no news; an open door is, at once. Not thread-safe.
 */
public final class Steady {
  /** How long a change must stand. */
  public static final Duration STANDS = Duration.ofSeconds(10);

  private final Map<Device, DeviceHealth> counted = new EnumMap<>(Device.class);
  private final Map<Device, Waiting> waiting = new EnumMap<>(Device.class);

  private record Waiting(DeviceHealth health, long sinceNanos) {}

  /**
   * Takes how the devices are now.
   *
   * @param nanos of a clock that only goes on
   * @return what counts, by device; a device of which nothing counts yet is not in it
   */
  public List<DeviceHealth> take(Collection<DeviceHealth> now, long nanos) {
    now.forEach(health -> take(health, nanos));
    return List.copyOf(counted.values());
  }

  private void take(DeviceHealth health, long nanos) {
    var device = health.device();
    var before = counted.get(device);
    if (before != null && before.isLike(health)) {
      waiting.remove(device);
      return;
    }
    var change = waiting.get(device);
    if (change == null || !change.health().isLike(health)) {
      change = new Waiting(health, nanos);
      waiting.put(device, change);
    }
    if (nanos - change.sinceNanos() >= patience(health, before == null).toNanos()) {
      waiting.remove(device);
      counted.put(device, change.health());
    }
  }

  private static Duration patience(DeviceHealth health, boolean first) {
    boolean atOnce = health.reason() == Reason.DOOR_OPEN;
    return atOnce || (first && health.state() == DeviceState.READY) ? Duration.ZERO : STANDS;
  }
}
