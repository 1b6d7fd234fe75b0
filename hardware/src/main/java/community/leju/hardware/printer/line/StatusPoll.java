package community.leju.hardware.printer.line;

import java.util.OptionalInt;

/**
 * Asks {@code DLE EOT} 1, 2 and 4, one after another: an answer does not say what it answers, so
 * only one question is ever open. Times are of the system's timer, in nanoseconds.
 */
final class StatusPoll {
  private static final int[] QUESTIONS = {1, 2, 4};
  private static final int UNANSWERED_MEANS_SILENT = 3;

  private final long everyNanos;
  private int next;
  private boolean asked;
  private long askedAt;
  private int unanswered;
  private int rounds;

  StatusPoll(int everyMillis, long now) {
    this.everyNanos = everyMillis * 1_000_000L;
    this.askedAt = now - everyNanos;
  }

  /** The question to ask now, if any. */
  OptionalInt due(long now) {
    boolean roundGoesOn = next > 0 && !asked;
    if (!roundGoesOn && now - askedAt < everyNanos) {
      return OptionalInt.empty();
    }
    if (asked) {
      unanswered++;
      next = 0;
    }
    asked = true;
    askedAt = now;
    return OptionalInt.of(QUESTIONS[next]);
  }

  /** Which question an answer belongs to; empty where none is open. */
  OptionalInt answered() {
    unanswered = 0;
    if (!asked) {
      return OptionalInt.empty();
    }
    asked = false;
    int question = QUESTIONS[next];
    next = (next + 1) % QUESTIONS.length;
    if (next == 0) {
      rounds++;
    }
    return OptionalInt.of(question);
  }

  /** Whether a whole round was answered: before that the printer's state is not known. */
  boolean known() {
    return rounds > 0;
  }

  boolean silent() {
    return unanswered >= UNANSWERED_MEANS_SILENT;
  }

  /** How many milliseconds until {@link #due} may have something. */
  long waitMillis(long now) {
    return Math.clamp((askedAt + everyNanos - now) / 1_000_000 + 1, 1, 1_000);
  }
}
