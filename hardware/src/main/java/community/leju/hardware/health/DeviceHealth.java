package community.leju.hardware.health;

import java.time.Instant;

/**
 * How a device is.
 *
 * @param reason NONE where it is ready, and only there
 * @param since when it came to be so
 */
public record DeviceHealth(Device device, DeviceState state, Reason reason, Instant since) {
  /** Refuses a trouble without a reason, and a reason without a trouble. */
  public DeviceHealth {
    if ((state == DeviceState.READY) != (reason == Reason.NONE)) {
      throw new IllegalArgumentException(device + " is " + state + " because of " + reason);
    }
  }

  public static DeviceHealth ready(Device device, Instant since) {
    return new DeviceHealth(device, DeviceState.READY, Reason.NONE, since);
  }

  /** Somebody should go there soon. */
  static DeviceHealth warning(Device device, Reason reason, Instant since) {
    return new DeviceHealth(device, DeviceState.WARNING, reason, since);
  }

  /** Somebody must go there now. */
  static DeviceHealth alarm(Device device, Reason reason, Instant since) {
    return new DeviceHealth(device, DeviceState.ALARM, reason, since);
  }

  /** Whether both say the same, whenever it came to be so. */
  public boolean isLike(DeviceHealth other) {
    return device == other.device && state == other.state && reason == other.reason;
  }
}
