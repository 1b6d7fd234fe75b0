package community.leju.hardware.printer.line;

import community.leju.hardware.printer.reply.Reply;

/** What wakes the line's thread. */
sealed interface Signal {
  /** A job, asked for at {@code nanos} of the system's timer. */
  record Asked(Order order, long nanos) implements Signal {}

  record Heard(Wire wire, Reply reply) implements Signal {}

  /**
   * Something changed that the thread looks up by itself: bytes gone, page drawn, link lost, end.
   */
  record Wake() implements Signal {}
}
