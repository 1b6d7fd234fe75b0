package community.leju.kiosk.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Ends a visit that nobody goes on with: a warning first, then all is wiped. Any touch in between
 * takes the warning back, as often as one likes.
 *
 * <p>A visit that has nothing to wipe is left alone: the home page is the attract loop. Who reads
 * what lies over the page, an alert, or waits for staff is given longer.
 */
public final class IdleWatch {
  private static final int READING_TIMES = 3;

  private final Visits visits;
  private final Duration idle;
  private final Duration warning;
  private final BooleanSupplier reading;
  private final Consumer<Sign> signs;
  private boolean warned;

  /** What the screen is told. */
  public sealed interface Sign {
    /** The ring appears; it runs for that long. */
    record Warning(Duration left) implements Sign {}

    /** Somebody is there after all. */
    record TakenBack() implements Sign {}

    /** All is gone: show the home page. */
    record Wiped() implements Sign {}
  }

  /**
   * Watches those visits.
   *
   * @param reading whether something lies over the page that has to be read, or somebody is waited
   *     for
   */
  public IdleWatch(
      Visits visits,
      Duration idle,
      Duration warning,
      BooleanSupplier reading,
      Consumer<Sign> signs) {
    this.visits = visits;
    this.idle = idle;
    this.warning = warning;
    this.reading = reading;
    this.signs = signs;
  }

  /** To be called about twice a second, by one thread. */
  public void tick() {
    long nanos = visits.current().used() ? visits.idleNanos() : 0;
    var quiet = reading.getAsBoolean() ? idle.multipliedBy(READING_TIMES) : idle;
    if (nanos >= quiet.plus(warning).toNanos()) {
      warned = false;
      visits.wipe();
      signs.accept(new Sign.Wiped());
    } else if (nanos >= quiet.toNanos()) {
      if (!warned) {
        warned = true;
        signs.accept(new Sign.Warning(quiet.plus(warning).minusNanos(nanos)));
      }
    } else if (warned) {
      warned = false;
      signs.accept(new Sign.TakenBack());
    }
  }
}
