package community.leju.hub.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes, and its thread. Whoever comes while a commit is on its way to the
 * disk waits, and all who waited are one transaction: each within a savepoint of its own, so that
 * one that fails leaves nothing behind, and none is told anything before the commit.
 *
 * <p>The thread is one of the machine's: while it waits for the disk, requests go on.
 */
final class Writer implements AutoCloseable {
  /** In one transaction; more would make the first wait for the last. */
  private static final int MOST_TOGETHER = 128;

  private final Jdbi jdbi;
  private final long patienceMillis;
  private final Runnable committed;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("hub-writer").factory());
  private final Queue<Written<?>> waiting = new ConcurrentLinkedQueue<>();

  /** Of that thread. */
  private Handle handle;

  private volatile @Nullable Thread writing;

  Writer(Jdbi jdbi, long patienceMillis, Runnable committed) {
    this.jdbi = jdbi;
    this.patienceMillis = patienceMillis;
    this.committed = committed;
    this.handle = jdbi.open();
  }

  /** Runs one transaction; committed and synchronised when this returns. */
  <T> T write(Function<Handle, T> work) {
    if (Thread.currentThread().equals(writing)) {
      // Who writes already would wait for themselves: it is part of what they do.
      return work.apply(handle);
    }
    var one = new Written<>(work);
    waiting.add(one);
    thread.execute(this::writeTogether);
    if (!one.isToldWithin(patienceMillis) && waiting.remove(one)) {
      throw new IllegalStateException("the database is busy with what came before");
    }
    return one.result();
  }

  /** Runs something outside of any transaction, while nobody writes. */
  <T> T between(Function<Handle, T> work) {
    return CompletableFuture.supplyAsync(() -> work.apply(open()), thread).join();
  }

  /** Called once for each that waits; mostly an earlier call has taken it along. */
  private void writeTogether() {
    writing = Thread.currentThread();
    var group = new ArrayList<Written<?>>();
    for (var one = waiting.poll(); one != null; one = waiting.poll()) {
      group.add(one);
      if (group.size() == MOST_TOGETHER) {
        break;
      }
    }
    try {
      commit(group);
    } finally {
      group.forEach(Written::tell);
    }
    if (!group.isEmpty()) {
      committed.run();
    }
  }

  private void commit(List<Written<?>> group) {
    if (group.isEmpty()) {
      return;
    }
    try {
      open()
          .useTransaction(inside -> {
            if (group.size() == 1) {
              group.getFirst().run(inside);
            } else {
              group.forEach(one -> one.runWithin(inside));
            }
          });
    } catch (RuntimeException | Error e) {
      group.forEach(one -> one.fail(e));
      if (e instanceof JdbiException) {
        Readers.giveUp(handle, e);
      }
    }
  }

  private Handle open() {
    if (handle.isClosed()) {
      handle = jdbi.open();
    }
    return handle;
  }

  @Override
  public void close() {
    thread.close();
    handle.close();
  }
}
