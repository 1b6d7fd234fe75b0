package community.leju.kiosk.panel;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Somebody stands before the kiosk. That is no touch: it neither begins a visit nor keeps one
 * alive, so that what the last person left is wiped although the next one waits. Thread-safe.
 */
public final class Presence {
  /** Who steps aside for a moment does not stand in the dark. */
  static final Duration LINGERS = Duration.ofSeconds(30);

  private final Runnable come;
  private final LongSupplier nanos;
  private boolean active;
  private boolean known;
  private long lastNanos;

  /**
   * Of that kiosk.
   *
   * @param come called when somebody comes
   * @param nanos a clock that only goes on
   */
  public Presence(Runnable come, LongSupplier nanos) {
    this.come = come;
    this.nanos = nanos;
  }

  void became(boolean present) {
    synchronized (this) {
      known |= active || present;
      lastNanos = nanos.getAsLong();
      active = present;
    }
    if (present) {
      come.run();
    }
  }

  /** Whether somebody is there, or was a moment ago. */
  synchronized boolean isThere() {
    return active || (known && nanos.getAsLong() - lastNanos < LINGERS.toNanos());
  }
}
