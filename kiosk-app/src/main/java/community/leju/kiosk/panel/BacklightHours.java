package community.leju.kiosk.panel;

import community.leju.process.config.Settings;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When the screen is lit although nobody is there, at the station.
 *
 * @param from the first minute
 * @param to the first minute after them; before {@code from}, they go over midnight
 */
public record BacklightHours(LocalTime from, LocalTime to) {
  /** Reads {@code backlight-from} and {@code backlight-to}; empty: it is always lit. */
  public static Optional<BacklightHours> of(Settings settings) {
    var from = settings.parsed("backlight-from", "", BacklightHours::time, "a time such as 07:00");
    var to =
        settings.parsed(
            "backlight-to",
            from.isPresent() ? "20:00" : "",
            text -> end(text, from.isPresent()),
            "a time such as 20:00, with backlight-from");
    return from.flatMap(begin -> to.map(end -> new BacklightHours(begin, end)));
  }

  private static Optional<LocalTime> time(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
  }

  private static Optional<LocalTime> end(String text, boolean hasBegin) {
    if (text.isEmpty() == hasBegin) {
      throw new IllegalArgumentException("one without the other");
    }
    return time(text);
  }

  /** Whether it is one of them. From a time to the same time it always is. */
  public boolean include(LocalTime now) {
    boolean begun = !now.isBefore(from);
    boolean goesOn = now.isBefore(to);
    return from.isBefore(to) ? begun && goesOn : begun || goesOn;
  }
}
