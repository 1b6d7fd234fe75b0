package community.leju.agent.store;

/** The outbox holds as much as it may; nothing was promised. */
public final class OutboxFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutboxFull(long items, long bytes) {
    super("the outbox is full: " + items + " submissions, " + bytes + " bytes");
  }
}
