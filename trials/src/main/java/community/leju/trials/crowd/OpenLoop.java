package community.leju.trials.crowd;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * Requests that come when they come (a Poisson process), whether or not the ones before were
 * answered. Each is timed from the moment that was meant for it: one that has to wait for a line
 * has waited.
 */
public final class OpenLoop {
  private final List<TlsLine> lines;
  private final List<ReentrantLock> locks;
  private final int status;
  private final RandomGenerator random;

  /**
   * Over some lines.
   *
   * @param status that every answer must have
   */
  public OpenLoop(List<TlsLine> lines, int status, RandomGenerator random) {
    this.lines = List.copyOf(lines);
    this.locks = lines.stream().map(_ -> new ReentrantLock(true)).toList();
    this.status = status;
    this.random = random;
  }

  /** Sends them, over each line in turn; how long each took, in milliseconds. */
  public double[] run(List<byte[]> requests, double perSecond) throws InterruptedException {
    try (var threads = Executors.newCachedThreadPool()) {
      var millis = new double[requests.size()];
      var all = new Future<?>[requests.size()];
      long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
      for (int i = 0; i < requests.size(); i++) {
        due += (long) (random.nextExponential() / perSecond * 1e9);
        awaitTime(due);
        int number = i;
        long meant = due;
        all[i] =
            threads.submit(() -> {
              exchange(number % lines.size(), requests.get(number));
              millis[number] = (System.nanoTime() - meant) / 1e6;
              return true;
            });
      }
      for (var one : all) {
        one.get();
      }
      return millis;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a kiosk was not served: " + e.getCause(), e);
    }
  }

  private static void awaitTime(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void exchange(int which, byte[] request) throws IOException {
    var lock = locks.get(which);
    lock.lock();
    try {
      var answer = lines.get(which).exchange(request);
      if (answer.status() != status) {
        throw new IOException("status " + answer.status() + " instead of " + status);
      }
    } finally {
      lock.unlock();
    }
  }
}
