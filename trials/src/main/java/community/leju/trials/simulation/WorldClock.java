package community.leju.trials.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a world; every machine's own clock may be wrong by an offset. */
final class WorldClock extends Clock {
  private final Time time;
  private Duration wrongBy = Duration.ZERO;

  private static final class Time {
    private Instant now;

    private Time(Instant now) {
      this.now = now;
    }
  }

  private WorldClock(Time time) {
    this.time = time;
  }

  /** A clock that is right. */
  static WorldClock at(Instant beginning) {
    return new WorldClock(new Time(beginning));
  }

  /** Another machine's clock in the same world, right until told otherwise. */
  WorldClock another() {
    return new WorldClock(time);
  }

  void pass(Duration duration) {
    time.now = time.now.plus(duration);
  }

  /** From now on this clock shows so much more, or less, than the world's time. */
  void beWrongBy(Duration offset) {
    wrongBy = offset;
  }

  @Override
  public Instant instant() {
    return time.now.plus(wrongBy);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the street's zone is named where it is needed");
  }
}
