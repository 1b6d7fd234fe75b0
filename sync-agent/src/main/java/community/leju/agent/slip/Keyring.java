package community.leju.agent.slip;

import community.leju.agent.hub.SlipKeyLine;
import community.leju.agent.store.AgentStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the keys of the street's slips, so that the screen knows another kiosk's slip by itself.
 */
public final class Keyring {
  /** Kiosks are not enrolled by the minute. */
  private static final Duration PERIOD = Duration.ofHours(1);

  private final AgentStore store;
  private final SlipKeyLine hub;
  private Instant askedAt = Instant.EPOCH;
  private String tag = "";

  public Keyring(AgentStore store, SlipKeyLine hub) {
    this.store = store;
    this.hub = hub;
  }

  /**
   * Asks, where that was not done for an hour.
   *
   * @param now by the hub's clock
   */
  public synchronized void run(Instant now) throws IOException {
    if (Duration.between(askedAt, now).abs().compareTo(PERIOD) < 0) {
      return;
    }
    var heard = hub.ask(tag);
    heard.ifPresent(one -> {
      store.slipKeys(one.document());
      tag = one.tag();
    });
    askedAt = now;
  }
}
