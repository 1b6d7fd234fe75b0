package community.leju.hardware.panel;

import java.time.Instant;
import java.util.Set;

/**
 * How a panel is.
 *
 * @param stuck the inputs that have been active for longer than anybody would hold them; empty but
 *     for STUCK
 * @param reason one line for a technician; empty where READY
 * @param since when the state, or what is stuck, came to be so
 */
public record PanelHealth(State state, Set<Input> stuck, String reason, Instant since) {
  /** What a technician would do next differs for each. */
  public enum State {
    /** Nothing was heard yet, and nothing is known to be wrong. */
    CONNECTING,
    READY,
    /** Everything else works; {@link #stuck} are released, or the panel forgets them by itself. */
    STUCK,
    /** Nothing is heard and nothing can be set; it is tried again and again. */
    DISCONNECTED
  }

  public PanelHealth {
    stuck = Set.copyOf(stuck);
  }
}
