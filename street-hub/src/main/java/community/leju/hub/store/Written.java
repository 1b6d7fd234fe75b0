package community.leju.hub.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** What somebody wants written, and what came of it. */
final class Written<T> {
  private static final Sentence BEGIN = new Sentence("savepoint one");
  private static final Sentence BACK = new Sentence("rollback to one");
  private static final Sentence END = new Sentence("release one");

  private final Function<Handle, T> work;
  private final CountDownLatch told = new CountDownLatch(1);
  private boolean failed;
  private Supplier<T> outcome;

  Written(Function<Handle, T> work) {
    this.work = work;
    this.outcome =
        () -> {
          throw new IllegalStateException("it was not written");
        };
  }

  /** Alone in a transaction. */
  void run(Handle handle) {
    T result = work.apply(handle);
    outcome = () -> result;
  }

  /** Among others in a transaction: where it fails, they do not. */
  void runWithin(Handle handle) {
    BEGIN.change(handle);
    try {
      run(handle);
    } catch (RuntimeException | Error e) {
      BACK.change(handle);
      fail(e);
    }
    END.change(handle);
  }

  /** Keeps the first word of what went wrong. */
  void fail(Throwable e) {
    if (failed) {
      return;
    }
    failed = true;
    outcome =
        () -> {
          switch (e) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalStateException(e);
          }
        };
  }

  /** Lets whoever waits go on. */
  void tell() {
    told.countDown();
  }

  /** False where the time is up, or whoever waits was interrupted. */
  boolean isToldWithin(long millis) {
    try {
      return told.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The result, or the failure; waits for it, for what is begun is ended. */
  T result() {
    boolean interrupted = false;
    while (true) {
      try {
        told.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcome.get();
  }
}
