package community.leju.hardware.simulator;

/** How fast a printer takes bytes from its line. */
final class Pace {
  private static final int SLICES_PER_SECOND = 50;

  private int bytesPerSecond;

  /** Sets it; 0 is as fast as they come. */
  synchronized void set(int wanted) {
    bytesPerSecond = wanted;
    notifyAll();
  }

  /** How many to take at once, of {@code room}. */
  synchronized int most(int room) {
    return bytesPerSecond == 0 ? room : Math.clamp(bytesPerSecond / SLICES_PER_SECOND, 1, room);
  }

  /** Waits as long as {@code count} bytes take. */
  synchronized void spend(int count) throws InterruptedException {
    long from = System.nanoTime();
    while (bytesPerSecond > 0) {
      long leftNanos = count * 1_000_000_000L / bytesPerSecond - (System.nanoTime() - from);
      if (leftNanos <= 0) {
        return;
      }
      wait(leftNanos / 1_000_000 + 1);
    }
  }
}
