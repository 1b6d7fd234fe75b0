package community.leju.agent.store;

/**
 * How much the outbox may hold, and how much of the disk is kept for it.
 *
 * @param items submissions that are not at the hub, from 1
 * @param bytes of their envelopes together
 * @param reserveBytes what is given up when the disk is full; 0 for none
 */
public record OutboxLimits(int items, long bytes, long reserveBytes) {
  /** Ninety days without a line at two hundred submissions a day; 16 MB take thousands of them. */
  public static final OutboxLimits DEFAULT = new OutboxLimits(20_000, 64L << 20, 16L << 20);

  /** Refuses an outbox that holds nothing. */
  public OutboxLimits {
    if (items < 1 || bytes < 1 || reserveBytes < 0) {
      throw new IllegalArgumentException("an outbox without room");
    }
  }
}
