package community.leju.agent;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long the agent rests between its questions, so that a street's kiosks never come all at once:
 * not even when all of them lose the hub in one moment and find it again in another.
 */
final class Pace {
  private final Duration poll;
  private final RandomGenerator random;

  /** Around that poll. */
  Pace(Duration poll, RandomGenerator random) {
    this.poll = poll;
    this.random = random;
  }

  /** Until the next look although nothing was heard. */
  Duration untilPoll() {
    return jittered(poll);
  }

  /**
   * Until the hub is asked for news again. The poll finds the line before that: this is only how
   * soon news come at once again, and costs an exchange more than a poll. The first wait may be
   * any, for who lost the hub lost it with everybody else; the later ones keep the kiosks as far
   * apart as they are by then.
   *
   * @param failed how often in a row it was asked in vain, from 1
   */
  Duration untilNews(int failed) {
    var two = poll.multipliedBy(2);
    return failed == 1 ? Duration.ofMillis(random.nextLong(two.toMillis() + 1)) : jittered(two);
  }

  /** ± 20 %. */
  Duration jittered(Duration wait) {
    long millis = wait.toMillis();
    return Duration.ofMillis(random.nextLong(millis * 8 / 10, millis * 12 / 10 + 1));
  }
}
