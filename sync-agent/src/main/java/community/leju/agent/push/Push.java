package community.leju.agent.push;

import community.leju.agent.hub.HubAnswer;
import community.leju.agent.hub.HubLine;
import community.leju.agent.store.OutboxQueue;
import community.leju.agent.store.OutboxQueue.Due;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;

/** Delivers what is due. */
public final class Push {
  private static final int MOST_AT_ONCE = 100;

  /** A lane's next one is due when the one before it was delivered. */
  private static final int MOST_ROUNDS = 20;

  private final OutboxQueue outbox;
  private final HubLine hub;
  private final RandomGenerator random;
  private final Logger log;

  public Push(OutboxQueue outbox, HubLine hub, RandomGenerator random, Logger log) {
    this.outbox = outbox;
    this.hub = hub;
    this.random = random;
    this.log = log;
  }

  /**
   * Puts every submission that is due; within a lane in its order.
   *
   * @return how many were delivered
   * @throws IOException where the line is down; the rest waits with the one that found out
   */
  public int run() throws IOException {
    int delivered = 0;
    var due = outbox.due(MOST_AT_ONCE);
    for (int round = 0; round < MOST_ROUNDS && !due.isEmpty(); round++) {
      for (var one : due) {
        if (deliver(one)) {
          delivered++;
        }
      }
      due = outbox.due(MOST_AT_ONCE);
    }
    return delivered;
  }

  private boolean deliver(Due due) throws IOException {
    try {
      switch (hub.put(due.id(), due.envelope().toArray(), due.before())) {
        case HubAnswer.Taken taken -> {
          outbox.delivered(taken.receipt(), taken.epoch());
          log.info("delivered {}: {}", due.id(), taken.receipt().outcome());
          return true;
        }
        case HubAnswer.Refused refused -> {
          outbox.quarantine(due.id(), refused.reason());
          log.warn("the hub will never take {}: {}", due.id(), refused.reason());
        }
        case HubAnswer.Later later -> waitFor(due, later.reason(), later.after());
      }
      return false;
    } catch (IOException e) {
      waitFor(due, String.valueOf(e.getMessage()), Optional.empty());
      throw e;
    }
  }

  private void waitFor(Due due, String reason, Optional<Duration> asked) {
    var own = Backoff.after(due.attempts() + 1, random);
    // Spread over what was asked for: else everybody who was told the same comes at once.
    var wait = asked.map(own::plus).orElse(own);
    outbox.tryAgain(due.id(), wait, asked.isPresent(), reason);
  }
}
