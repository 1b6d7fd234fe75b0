package community.leju.hardware.printer.line;

import community.leju.hardware.printer.line.PrinterCondition.State;

/**
 * How long a job may go on: three clocks, of which only one runs at a time, and one for the whole.
 */
final class Patience {
  static final int TICK_MILLIS = 50;

  private static final int STILL_MILLIS = 300;
  private static final long BITS_PER_BYTE = 10;

  private final Limits limits;
  private final int baud;
  private final JobWatch watch;
  private final long begunAt = System.nanoTime();
  private long progressAt = begunAt;
  private long attentionAt;
  private boolean attention;
  private int answered;
  private long lastChunkBytes;

  Patience(Limits limits, int baud, JobWatch watch) {
    this.limits = limits;
    this.baud = baud;
    this.watch = watch;
  }

  /** A chunk is about to be sent; a slow line may take long for it. */
  void sending(int bytes) {
    lastChunkBytes = Math.max(lastChunkBytes, bytes);
  }

  /**
   * Looks at the clocks.
   *
   * @param underWay whether the printer owes an answer or has not taken all bytes
   * @return whether nothing has moved for a while
   * @throws JobBroken when a clock has run out
   */
  boolean look(State state, boolean underWay, int answered) throws JobBroken {
    long now = System.nanoTime();
    if (answered != this.answered || !underWay) {
      progressAt = now;
      this.answered = answered;
    }
    attend(state, now);
    if (millis(begunAt, now) > limits.jobMillis()) {
      throw new JobBroken(Trouble.STALLED);
    }
    if (!attention && millis(progressAt, now) > limits.stallMillis() + lineMillis()) {
      throw new JobBroken(Trouble.STALLED);
    }
    return millis(progressAt, now) > STILL_MILLIS;
  }

  private void attend(State state, long now) throws JobBroken {
    if (attention && !watch.wanted()) {
      throw new JobBroken(Trouble.ATTENTION_EXPIRED);
    }
    if (state == State.READY) {
      if (attention) {
        attention = false;
        progressAt = now;
        watch.resumed();
      }
      return;
    }
    if (!attention) {
      attention = true;
      attentionAt = now;
      watch.attention(state);
    } else if (millis(attentionAt, now) > limits.attentionMillis()) {
      throw new JobBroken(Trouble.ATTENTION_EXPIRED);
    }
  }

  /** What the line's speed needs for all that may be on its way between two answers. */
  private long lineMillis() {
    return 3 * lastChunkBytes * BITS_PER_BYTE * 1_000 / baud;
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }
}
