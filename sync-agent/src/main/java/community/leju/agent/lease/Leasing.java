package community.leju.agent.lease;

import community.leju.agent.hub.LeaseLine;
import community.leju.agent.hub.Tagged;
import community.leju.agent.store.LeaseBook;
import java.io.IOException;
import java.time.Instant;

/** Tells the hub what was given back, and takes what it grants. */
public final class Leasing {
  /** Hear of the hub's life, tell it all, give back what is too much, and hear that it was told. */
  private static final int MOST_ROUNDS = 4;

  private final LeaseBook leases;
  private final LeaseLine hub;
  private String tag = "";

  public Leasing(LeaseBook leases, LeaseLine hub) {
    this.leases = leases;
    this.hub = hub;
  }

  /**
   * Does what is to be done now; what is left waits for the next time. One at a time: an answer is
   * heard before the next is asked for.
   *
   * @param now by the hub's clock
   */
  public synchronized void run(Instant now) throws IOException {
    boolean more = true;
    for (int round = 0; more && round < MOST_ROUNDS; round++) {
      var heard = hub.tell(leases.report(now), tag);
      more = heard.map(Tagged::document).map(leases::hear).orElse(false);
      heard.ifPresent(one -> tag = one.tag());
    }
  }
}
