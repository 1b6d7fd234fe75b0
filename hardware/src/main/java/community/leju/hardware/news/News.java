package community.leju.hardware.news;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a device's listener, on a thread of its own: whoever is slow there holds up no device.
 *
 * @param <L> the listener's type
 */
public final class News<L> implements AutoCloseable {
  /** News that may wait at once; a listener that hangs misses further ones. */
  private static final int MOST_WAITING = 256;

  private static final int CLOSE_MILLIS = 1_000;
  private static final Logger log = LoggerFactory.getLogger(News.class);

  private final String device;
  private final L listener;
  private final ThreadPoolExecutor thread;

  /**
   * News of a device.
   *
   * @param device its name in the log and, before {@code -news}, its thread's
   */
  public News(String device, L listener) {
    this.device = device;
    this.listener = listener;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name(device + "-news").factory(),
            (_, _) -> log.warn("the {}'s listener does not listen: news are lost", device));
  }

  /** Tells it soon; what it throws is logged. */
  public void tell(Consumer<L> what) {
    thread.execute(() -> {
      try {
        what.accept(listener);
      } catch (RuntimeException e) {
        log.error("a listener to the {} failed", device, e);
      }
    });
  }

  /** Lets it hear what is still to be told, for a second at most. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
        log.warn("the {}'s listener did not end in time", device);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
