package community.leju.hardware.health;

import java.util.Locale;

/** Whether somebody must go there. */
public enum DeviceState {
  /** Nobody. */
  READY,
  /** Soon: it works, or residents can do without it. */
  WARNING,
  /** Now: what residents need does not work, or the case is open. */
  ALARM;

  /** The name in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
