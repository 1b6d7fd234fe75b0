package community.leju.trials.wire;

/** One direction of a line, which all connections enter one behind the other. */
final class Lane {
  private final Shape shape;
  private long free = System.nanoTime();

  Lane(Shape shape) {
    this.shape = shape;
  }

  /** When bytes that want to enter now are at the other end, by {@link System#nanoTime()}. */
  synchronized long arrival(int bytes) {
    free = Math.max(free, System.nanoTime()) + shape.nanos(bytes);
    return free + shape.oneWay().toNanos();
  }
}
