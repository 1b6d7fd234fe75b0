package community.leju.kiosk.guard;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When the nightly restart is due: from its time on for two hours, as soon as nobody is there. A
 * night in which somebody always was is skipped. A process that is young has no need of it, which
 * also keeps a clock that jumps back from restarting it again and again.
 */
final class Nightly {
  private static final Duration WINDOW = Duration.ofHours(2);
  private static final Duration LEAST_UP = Duration.ofHours(6);
  private static final Duration DAY = Duration.ofDays(1);

  private final Optional<LocalTime> at;

  Nightly(Optional<LocalTime> at) {
    this.at = at;
  }

  /**
   * Whether to restart now.
   *
   * @param now the time at the station
   * @param up how long the process has run, by a clock that never jumps
   */
  boolean isDue(LocalTime now, Duration up, boolean nobodyIsThere) {
    return nobodyIsThere
        && up.compareTo(LEAST_UP) >= 0
        && at.filter(time -> since(time, now).compareTo(WINDOW) < 0).isPresent();
  }

  /** Since that time last came; the window may reach over midnight. */
  private static Duration since(LocalTime time, LocalTime now) {
    var since = Duration.between(time, now);
    return since.isNegative() ? since.plus(DAY) : since;
  }
}
