package community.leju.agent.push;

import community.leju.agent.hub.HubAnswer;
import community.leju.agent.hub.HubLine;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.AgentStore.Due;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;

/** Delivers what is due. */
public final class Push {
  private static final int MOST_AT_ONCE = 100;

  private final AgentStore store;
  private final HubLine hub;
  private final Clock clock;
  private final RandomGenerator random;
  private final Logger log;

  public Push(AgentStore store, HubLine hub, Clock clock, RandomGenerator random, Logger log) {
    this.store = store;
    this.hub = hub;
    this.clock = clock;
    this.random = random;
    this.log = log;
  }

  /**
   * Puts every submission that is due, oldest first.
   *
   * @return how many were delivered
   * @throws IOException where the line is down; the rest waits with the one that found out
   */
  public int run() throws IOException {
    int delivered = 0;
    for (var due : store.due(MOST_AT_ONCE)) {
      if (deliver(due)) {
        delivered++;
      }
    }
    return delivered;
  }

  private boolean deliver(Due due) throws IOException {
    try {
      switch (hub.put(due.id(), due.envelope().toArray())) {
        case HubAnswer.Taken taken -> {
          store.delivered(taken.receipt());
          log.info("delivered {}: {}", due.id(), taken.receipt().outcome());
          return true;
        }
        case HubAnswer.Refused refused -> {
          store.quarantine(due.id(), refused.reason());
          log.warn("the hub will never take {}: {}", due.id(), refused.reason());
        }
        case HubAnswer.Later later ->
            waitFor(due, later.reason(), later.after().orElse(Duration.ZERO));
      }
      return false;
    } catch (IOException e) {
      waitFor(due, String.valueOf(e.getMessage()), Duration.ZERO);
      throw e;
    }
  }

  private void waitFor(Due due, String reason, Duration atLeast) {
    var wait = Backoff.after(due.attempts() + 1, random);
    store.tryAgain(
        due.id(), clock.instant().plus(wait.compareTo(atLeast) < 0 ? atLeast : wait), reason);
  }
}
