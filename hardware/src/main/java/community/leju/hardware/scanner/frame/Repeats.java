package community.leju.hardware.scanner.frame;

import java.time.Duration;
import java.util.Optional;

/** Knows the last text for as long as the same one counts as a repetition, and no longer. */
public final class Repeats {
  private final long windowNanos;
  private Optional<String> last = Optional.empty();
  private long seenAt;

  /**
   * Nothing was seen yet.
   *
   * @param window after the last sight, told or not; zero where every sight is a new one
   */
  public Repeats(Duration window) {
    this.windowNanos = window.toNanos();
  }

  /** Whether a text is the last one again; it is the last one now. */
  public boolean isAgain(String text, long now) {
    tick(now);
    boolean again = last.filter(text::equals).isPresent();
    last = windowNanos == 0 ? Optional.empty() : Optional.of(text);
    seenAt = now;
    return again;
  }

  /** Forgets what is too old; it may be personal. */
  public void tick(long now) {
    if (now - seenAt >= windowNanos) {
      last = Optional.empty();
    }
  }
}
