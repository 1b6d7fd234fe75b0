package community.leju.kiosk.guard;

/** Why the process ends by itself; whoever started it starts it again ({@code leju kiosk keep}). */
public enum Ending {
  /** The heap is exhausted: the JVM's own code, by {@code -XX:+ExitOnOutOfMemoryError}. */
  HEAP(3),
  /** The screen's thread or the page gives no sign of life, or nothing was ever painted. */
  STUCK(70),
  /** The process has grown over a limit of {@link Upkeep}. */
  MEMORY(71),
  /** The nightly restart. */
  NIGHTLY(72),
  /** A technician wishes to see it start anew. */
  RESTART(75);

  private final int code;

  Ending(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
