package community.leju.agent.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many within an hour. Not thread-safe. */
final class Ration {
  private static final Duration HOUR = Duration.ofHours(1);

  private final int most;
  private final Deque<Instant> taken = new ArrayDeque<>();

  Ration(int most) {
    this.most = most;
  }

  /** How long until the next one; zero for now. */
  Duration untilNext(Instant now) {
    // One of the future is from before the clock was set back.
    taken.removeIf(at -> !now.isBefore(at.plus(HOUR)) || now.isBefore(at));
    return taken.size() < most ? Duration.ZERO : Duration.between(now, taken.getFirst().plus(HOUR));
  }

  void take(Instant now) {
    taken.addLast(now);
  }
}
