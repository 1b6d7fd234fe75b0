package community.leju.agent.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The line to the hub, as the agent last found it since the machine's boot.
 *
 * @param up whether the hub answered last time
 * @param timeTrusted whether the machine's clock was found right, by the hub's word
 * @param lastSynchronised when everything was last known to be the newest
 */
public record Line(boolean up, boolean timeTrusted, Optional<Instant> lastSynchronised) {
  /** Nothing known yet. */
  public static final Line UNKNOWN = new Line(false, false, Optional.empty());
}
