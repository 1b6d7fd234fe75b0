package community.leju.kiosk.guard;

import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Routes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The page's signs of life: {@code beat.js} sends one each second, by the way that every touch
 * takes. A page whose script has died, or that shows nothing, still paints, but does not send.
 *
 * <p>A beat is no touch: it keeps nobody's visit open.
 */
public final class PageBeats {
  private final AtomicLong count = new AtomicLong();

  public void addTo(Routes routes) {
    routes.post(
        "/beat",
        exchange -> {
          count.incrementAndGet();
          return new Answer.Status(204);
        });
  }

  /** How many have come so far. */
  public long count() {
    return count.get();
  }
}
