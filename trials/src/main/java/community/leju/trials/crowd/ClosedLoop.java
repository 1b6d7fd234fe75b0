package community.leju.trials.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Kiosks that each ask again as soon as they are answered. */
public final class ClosedLoop {
  private ClosedLoop() {}

  /**
   * Sends all requests of each line, the lines side by side.
   *
   * @param status that every answer must have
   * @return how long it took, in nanoseconds
   */
  public static long run(List<TlsLine> lines, List<List<byte[]>> requests, int status)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(lines.size())) {
      long begun = System.nanoTime();
      var all = new ArrayList<java.util.concurrent.Future<?>>();
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i);
        var own = requests.get(i);
        all.add(threads.submit(() -> sendAll(line, own, status)));
      }
      for (var one : all) {
        one.get();
      }
      return System.nanoTime() - begun;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a kiosk was not served: " + e.getCause(), e);
    }
  }

  private static boolean sendAll(TlsLine line, List<byte[]> requests, int status)
      throws IOException {
    for (var request : requests) {
      var answer = line.exchange(request);
      if (answer.status() != status) {
        throw new IOException("status " + answer.status() + " instead of " + status);
      }
    }
    return true;
  }
}
