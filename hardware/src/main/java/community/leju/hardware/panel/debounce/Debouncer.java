package community.leju.hardware.panel.debounce;

import community.leju.hardware.panel.debounce.InputState.Active;
import community.leju.hardware.panel.debounce.InputState.Pressing;
import community.leju.hardware.panel.debounce.InputState.Released;
import community.leju.hardware.panel.debounce.InputState.Releasing;
import community.leju.hardware.panel.debounce.InputState.Settling;
import community.leju.hardware.panel.debounce.InputState.Unknown;
import java.time.Duration;
import java.util.Optional;

/**
 * One input's readings made into edges. A level counts once it was read again and again for the
 * debounce time without another one between. Not thread-safe.
 */
public final class Debouncer {
  private final long debounceNanos;
  private final long stuckNanos;
  private InputState state = new Unknown();

  /**
   * An input of which nothing was read yet.
   *
   * @param debounce how long a level must stand
   * @param stuck how long it may be active before that is told; zero: for ever
   */
  public Debouncer(Duration debounce, Duration stuck) {
    this.debounceNanos = debounce.toNanos();
    this.stuckNanos = stuck.isZero() ? Long.MAX_VALUE : stuck.toNanos();
  }

  /** Takes a reading; {@code now} is in nanoseconds and never goes back. */
  public Optional<Edge> take(boolean active, long now) {
    return switch (state) {
      case Unknown _ -> go(new Settling(active, now));
      case Settling settling -> settle(settling, active, now);
      case Released _ -> active ? go(new Pressing(now)) : Optional.empty();
      case Pressing pressing -> press(pressing, active, now);
      case Active held -> active ? hold(held, now) : go(new Releasing(held, now));
      case Releasing releasing -> release(releasing, active, now);
    };
  }

  /** The wire was lost: the next level is the first one again. */
  public void forget() {
    state = new Unknown();
  }

  /** Whether the level last read does not count yet, so that the next reading should come soon. */
  public boolean isUnsettled() {
    return switch (state) {
      case Settling _, Pressing _, Releasing _ -> true;
      case Unknown _, Released _, Active _ -> false;
    };
  }

  private Optional<Edge> settle(Settling settling, boolean active, long now) {
    if (active != settling.active()) {
      return go(new Settling(active, now));
    }
    if (!stood(settling.since(), now)) {
      return Optional.empty();
    }
    return active
        ? tell(new Active(settling.since(), false), Edge.FOUND_ACTIVE)
        : tell(new Released(), Edge.FOUND_RELEASED);
  }

  private Optional<Edge> press(Pressing pressing, boolean active, long now) {
    if (!active) {
      return go(new Released());
    }
    return stood(pressing.since(), now)
        ? tell(new Active(pressing.since(), false), Edge.PRESSED)
        : Optional.empty();
  }

  private Optional<Edge> hold(Active held, long now) {
    return !held.stuck() && now - held.since() >= stuckNanos
        ? tell(new Active(held.since(), true), Edge.STUCK)
        : Optional.empty();
  }

  private Optional<Edge> release(Releasing releasing, boolean active, long now) {
    if (active) {
      return go(releasing.held());
    }
    return stood(releasing.since(), now) ? tell(new Released(), Edge.RELEASED) : Optional.empty();
  }

  private boolean stood(long since, long now) {
    return now - since >= debounceNanos;
  }

  private Optional<Edge> go(InputState next) {
    state = next;
    return Optional.empty();
  }

  private Optional<Edge> tell(InputState next, Edge edge) {
    state = next;
    return Optional.of(edge);
  }
}
