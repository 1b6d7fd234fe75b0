package community.leju.trials.wire;

import java.time.Duration;

/**
 * How slow a line is.
 *
 * @param oneWay how long a byte is under way, in each direction
 * @param bytesPerSecond how many enter it, in each direction; 0 for as many as come
 */
public record Shape(Duration oneWay, long bytesPerSecond) {
  /** The machine's own. */
  public static final Shape NONE = new Shape(Duration.ZERO, 0);

  /** A line of so many milliseconds there and back, and so many bits a second each way. */
  public static Shape of(int roundTripMillis, long bitsPerSecond) {
    return new Shape(Duration.ofMillis(roundTripMillis).dividedBy(2), bitsPerSecond / 8);
  }

  /** How long so many bytes take to enter it. */
  long nanos(int bytes) {
    return bytesPerSecond == 0 ? 0 : bytes * 1_000_000_000L / bytesPerSecond;
  }
}
