package community.leju.kiosk.panel;

import community.leju.hardware.panel.Output;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The lights of the case. The status light burns while staff are wanted. The backlight is on within
 * its hours and, at any time, while somebody is there, touches, uses the screen, or an alert
 * stands.
 */
public final class Lights {
  private final Buttons buttons;
  private final Presence presence;
  private final Optional<BacklightHours> hours;
  private final Sights sights;

  /**
   * What the lights go by.
   *
   * @param time at the station
   * @param used whether a visit is used, or was touched a moment ago
   * @param alert whether one stands
   * @param staffWanted whether somebody of the staff must come
   */
  public record Sights(
      Supplier<LocalTime> time,
      BooleanSupplier used,
      BooleanSupplier alert,
      BooleanSupplier staffWanted) {}

  public Lights(Buttons buttons, Presence presence, Optional<BacklightHours> hours, Sights sights) {
    this.buttons = buttons;
    this.presence = presence;
    this.hours = hours;
    this.sights = sights;
  }

  /** To be called about twice a second, and when somebody comes. */
  public void tick() {
    buttons.set(Output.STATUS_LIGHT, sights.staffWanted().getAsBoolean());
    buttons.set(Output.BACKLIGHT, isLit());
  }

  private boolean isLit() {
    return hours.isEmpty()
        || hours.get().include(sights.time().get())
        || presence.isThere()
        || sights.used().getAsBoolean()
        || sights.alert().getAsBoolean();
  }
}
