package community.leju.trials.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One kiosk of the crowd after the other, each on a new connection. */
public final class ColdPolls {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int LEAST_FAILURE = 400;

  private final Crowd crowd;
  private final int port;
  private final int sideBySide;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * To a hub.
   *
   * @param sideBySide how many connections there are at any time
   */
  public ColdPolls(Crowd crowd, int port, int sideBySide) {
    this.crowd = crowd;
    this.port = port;
    this.sideBySide = sideBySide;
  }

  /** How many kiosks were served in how long. */
  public record Round(int served, double seconds) {}

  /** Goes on for that long; each kiosk sends these requests. */
  public Round run(List<byte[]> requests, long millis) throws InterruptedException {
    var served = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(sideBySide)) {
      long begun = System.nanoTime();
      long end = begun + TimeUnit.MILLISECONDS.toNanos(millis);
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < sideBySide; i++) {
        all.add(
            threads.submit(() -> {
              while (System.nanoTime() < end) {
                poll(requests);
                served.incrementAndGet();
              }
              return true;
            }));
      }
      for (var one : all) {
        one.get();
      }
      return new Round(served.get(), (System.nanoTime() - begun) / 1e9);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a kiosk was not served: " + e.getCause(), e);
    }
  }

  private void poll(List<byte[]> requests) throws IOException {
    var kiosk = crowd.kiosks().get(next.getAndIncrement() % crowd.kiosks().size());
    try (var line = TlsLine.open(kiosk, port, PATIENCE_MILLIS)) {
      for (var request : requests) {
        int status = line.exchange(request).status();
        if (status >= LEAST_FAILURE) {
          throw new IOException("status " + status);
        }
      }
    }
  }
}
