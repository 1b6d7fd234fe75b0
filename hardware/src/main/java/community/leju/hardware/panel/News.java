package community.leju.hardware.panel;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener, on a thread of its own: whoever is slow there holds up no wire. */
final class News implements AutoCloseable {
  /** News that may wait at once; a listener that hangs misses further ones. */
  private static final int MOST_WAITING = 256;

  private static final int CLOSE_MILLIS = 1_000;
  private static final Logger log = LoggerFactory.getLogger(News.class);

  private final PanelListener listener;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("panel-news").factory(),
          (_, _) -> log.warn("the panel's listener does not listen: news are lost"));

  News(PanelListener listener) {
    this.listener = listener;
  }

  void tell(Consumer<PanelListener> what) {
    thread.execute(() -> {
      try {
        what.accept(listener);
      } catch (RuntimeException e) {
        log.error("a listener to the panel failed", e);
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
        log.warn("the panel's listener did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
