package community.leju.kiosk.slip;

import community.leju.content.submission.Receipt;
import java.util.Optional;

/** Asked when the foot of a slip has its turn. */
@FunctionalInterface
public interface Verdict {
  /** The hub's receipt; empty where there is none (yet). It may wait a little for it. */
  Optional<Receipt> await() throws InterruptedException;
}
