package community.leju.kiosk;

/** What keeps the process small for years. */
final class Memory {
  private Memory() {}

  /**
   * A whole collection, about a tenth of a second, for moments when nobody touches the screen.
   *
   * <p>The screen's engine frees the pages that were left only when the JVM has collected an object
   * that stands for its last collection. During the start that object may be promoted; then no
   * young collection finds it, a whole one never comes by itself, and every page left is kept.
   */
  static void collect() {
    System.gc();
  }
}
