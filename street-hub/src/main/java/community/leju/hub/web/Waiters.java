package community.leju.hub.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Requests that wait for the next news of one thing. A waiter is an object, not a thread. */
public final class Waiters {
  private static final int MOST = 50_000;

  private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;
  private final Executor answering;

  private record Waiter(Runnable then, AtomicBoolean done) {}

  /**
   * Made by the composition root.
   *
   * @param timer ends the waits
   * @param answering runs the answers: thousands at once, maybe
   */
  public Waiters(ScheduledExecutorService timer, Executor answering) {
    this.timer = timer;
    this.answering = answering;
  }

  /**
   * Calls back once: at the next wake, or when the time is up.
   *
   * @param isStale asked after the waiter is known, so that news in between is not missed
   */
  public void await(Duration longest, BooleanSupplier isStale, Runnable then) {
    var waiter = new Waiter(then, new AtomicBoolean());
    waiting.add(waiter);
    if (waiting.size() > MOST || isStale.getAsBoolean()) {
      end(waiter);
      return;
    }
    var _ = timer.schedule(() -> end(waiter), longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How many wait now. */
  public int count() {
    return waiting.size();
  }

  public void wake() {
    waiting.forEach(this::end);
  }

  private void end(Waiter waiter) {
    waiting.remove(waiter);
    if (waiter.done().compareAndSet(false, true)) {
      answering.execute(waiter.then());
    }
  }
}
