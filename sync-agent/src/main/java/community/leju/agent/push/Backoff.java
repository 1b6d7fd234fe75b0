package community.leju.agent.push;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Full jitter: a random wait up to a bound that doubles from 2 s to 15 min, without end. */
public final class Backoff {
  static final Duration LEAST = Duration.ofSeconds(2);
  static final Duration MOST = Duration.ofMinutes(15);

  private Backoff() {}

  /**
   * The wait after so many failed attempts.
   *
   * @param failed from 1
   */
  public static Duration after(int failed, RandomGenerator random) {
    int doublings = Math.min(failed - 1, 10);
    long bound = Math.min(LEAST.toMillis() << doublings, MOST.toMillis());
    return Duration.ofMillis(random.nextLong(bound + 1));
  }
}
