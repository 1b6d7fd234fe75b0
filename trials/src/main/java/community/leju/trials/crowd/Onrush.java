package community.leju.trials.crowd;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** All kiosks at the same moment, each with the patience and the pauses of an agent. */
public final class Onrush {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final long LEAST_PAUSE_MILLIS = 1_000;
  private static final long MOST_PAUSE_MILLIS = 60_000;

  private final Crowd crowd;
  private final int port;
  private final int count;
  private final RandomGenerator random;
  private final AtomicInteger attempts = new AtomicInteger();
  private final CountDownLatch start = new CountDownLatch(1);

  private Onrush(Crowd crowd, int port, int count, RandomGenerator random) {
    this.crowd = crowd;
    this.port = port;
    this.count = count;
    this.random = random;
  }

  /** So many kiosks; where the crowd is smaller, some of them twice. */
  public static Onrush of(Crowd crowd, int port, int count, RandomGenerator random) {
    return new Onrush(crowd, port, count, random);
  }

  /** How long each waited for its answer, in seconds, in order. */
  public static final class Waits {
    private final double[] seconds;

    Waits(double[] seconds) {
      this.seconds = seconds;
    }

    public double median() {
      return seconds[seconds.length / 2];
    }

    public double max() {
      return seconds[seconds.length - 1];
    }
  }

  /**
   * What came of it.
   *
   * @param attempts how often a kiosk began, all together
   */
  public record Outcome(Waits waits, int attempts) {}

  /** Lets them go, and waits for the last. */
  public Outcome run() throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new Future<?>[count];
      var seconds = new double[count];
      for (int i = 0; i < count; i++) {
        int number = i;
        all[i] =
            threads.submit(() -> {
              start.await();
              long begun = System.nanoTime();
              come(crowd.kiosks().get(number % crowd.kiosks().size()));
              seconds[number] = (System.nanoTime() - begun) / 1e9;
              return true;
            });
      }
      start.countDown();
      for (var one : all) {
        one.get();
      }
      Arrays.sort(seconds);
      return new Outcome(new Waits(seconds), attempts.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void come(CrowdKiosk kiosk) throws InterruptedException {
    long pause = LEAST_PAUSE_MILLIS;
    while (!isServed(kiosk)) {
      Thread.sleep(random.nextLong(pause * 8 / 10, pause * 12 / 10));
      pause = Math.min(pause * 2, MOST_PAUSE_MILLIS);
    }
  }

  private boolean isServed(CrowdKiosk kiosk) {
    attempts.incrementAndGet();
    try (var line = TlsLine.open(kiosk, port, PATIENCE_MILLIS)) {
      return line.exchange(Requests.get("/tuf/metadata/timestamp.json", "")).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
