package community.leju.hub.store;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A few connections that read, open for as long as the file is. */
final class Readers implements AutoCloseable {
  private final Jdbi jdbi;
  private final long patienceMillis;

  /** The one that was used last is taken first: what it knows is warm. */
  private final BlockingDeque<Handle> free = new LinkedBlockingDeque<>();

  Readers(Jdbi jdbi, int count, long patienceMillis) {
    this.jdbi = jdbi;
    this.patienceMillis = patienceMillis;
    for (int i = 0; i < count; i++) {
      free.add(jdbi.open());
    }
  }

  <T> T read(Function<Handle, T> work) {
    var handle = take();
    try {
      if (handle.isClosed()) {
        handle = jdbi.open();
      }
      return work.apply(handle);
    } catch (JdbiException e) {
      giveUp(handle, e);
      throw e;
    } finally {
      free.addFirst(handle);
    }
  }

  /**
   * In what state a connection is after such a failure, nobody knows: the next use opens another.
   */
  static void giveUp(Handle handle, Throwable why) {
    try {
      handle.close();
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  private Handle take() {
    try {
      var handle = free.pollFirst(patienceMillis, TimeUnit.MILLISECONDS);
      if (handle == null) {
        throw new IllegalStateException("the readers of the database are all at work");
      }
      return handle;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }

  @Override
  public void close() {
    free.forEach(Handle::close);
  }
}
