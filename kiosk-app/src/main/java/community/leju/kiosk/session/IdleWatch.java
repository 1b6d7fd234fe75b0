package community.leju.kiosk.session;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Ends a visit that nobody goes on with: a warning first, then all is wiped. Any touch in between
 * takes the warning back, as often as one likes.
 *
 * <p>A visit that has nothing to wipe is left alone: the home page is the attract loop.
 */
public final class IdleWatch {
  private final Visits visits;
  private final Duration idle;
  private final Duration warning;
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

  public IdleWatch(Visits visits, Duration idle, Duration warning, Consumer<Sign> signs) {
    this.visits = visits;
    this.idle = idle;
    this.warning = warning;
    this.signs = signs;
  }

  /** To be called about twice a second, by one thread. */
  public void tick() {
    long nanos = visits.current().used() ? visits.idleNanos() : 0;
    if (nanos >= idle.plus(warning).toNanos()) {
      warned = false;
      visits.wipe();
      signs.accept(new Sign.Wiped());
    } else if (nanos >= idle.toNanos()) {
      if (!warned) {
        warned = true;
        signs.accept(new Sign.Warning(idle.plus(warning).minusNanos(nanos)));
      }
    } else if (warned) {
      warned = false;
      signs.accept(new Sign.TakenBack());
    }
  }
}
