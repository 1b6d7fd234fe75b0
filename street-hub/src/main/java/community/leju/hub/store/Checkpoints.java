package community.leju.hub.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings committed pages from the write-ahead log into the file, on a connection and a thread of
 * its own: whoever writes does not wait for it. A log that grows faster than that is shortened by
 * the connection that writes, as SQLite does by itself, from {@link #MOST_PAGES} on.
 */
final class Checkpoints implements AutoCloseable {
  /** That SQLite's writers begin at, unless they are told. */
  private static final int PAGES = 1_000;

  /** 32 MB of pages of 4 KB. */
  static final int MOST_PAGES = 8_000;

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final Jdbi jdbi;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("hub-checkpoints").factory());
  private final AtomicBoolean told = new AtomicBoolean();

  /** Of that thread. */
  private Handle handle;

  /** What SQLite says of its log: whether it was busy, and how many pages are not in the file. */
  private record Log(boolean isBusy, int pages) {}

  Checkpoints(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.handle = jdbi.open();
  }

  /** Something was committed. */
  void committed() {
    if (told.compareAndSet(false, true)) {
      thread.execute(this::look);
    }
  }

  private void look() {
    told.set(false);
    try {
      if (handle.isClosed()) {
        handle = jdbi.open();
      }
      if (ask(handle, "NOOP").pages() >= PAGES) {
        move();
      }
    } catch (JdbiException e) {
      // Nothing is lost: it stays in the log, and the next commit brings us back.
      LOG.warn("cannot shorten the write-ahead log: {}", e.getMessage());
      Readers.giveUp(handle, e);
    }
  }

  private synchronized void move() {
    ask(handle, "PASSIVE");
  }

  /**
   * Empties the log, on the connection that writes.
   *
   * @return false where a reader was in the way
   */
  synchronized boolean empty(Handle writer) {
    return !ask(writer, "TRUNCATE").isBusy();
  }

  private static Log ask(Handle handle, String mode) {
    return handle
        .createQuery("PRAGMA wal_checkpoint(" + mode + ")")
        .map((row, context) -> new Log(row.getInt(1) != 0, row.getInt(2) - row.getInt(3)))
        .one();
  }

  @Override
  public void close() {
    thread.close();
    handle.close();
  }
}
