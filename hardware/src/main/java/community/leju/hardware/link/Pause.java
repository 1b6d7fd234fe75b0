package community.leju.hardware.link;

import java.util.function.LongSupplier;

/** How long to wait before a device is tried again: twice as long each time, 8 s at most. */
public final class Pause {
  private static final int FIRST_MILLIS = 250;
  private static final int LONGEST_MILLIS = 8_000;

  private final LongSupplier nanos;
  private int millis;
  private long triedAt;

  /**
   * Nothing was tried yet: the first try need not wait.
   *
   * @param nanos a clock that only goes on
   */
  public Pause(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** It is tried now. */
  public void tried() {
    triedAt = nanos.getAsLong();
    millis = Math.clamp(2L * millis, FIRST_MILLIS, LONGEST_MILLIS);
  }

  /** It works: after the next loss it is tried again soon. */
  public void worked() {
    millis = 0;
  }

  /** How long until it is worth trying again. */
  public long leftMillis() {
    long passed = (nanos.getAsLong() - triedAt) / 1_000_000;
    return Math.clamp(millis - passed, 0, LONGEST_MILLIS);
  }
}
