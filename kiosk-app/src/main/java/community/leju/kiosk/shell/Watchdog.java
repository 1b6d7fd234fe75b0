package community.leju.kiosk.shell;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when the screen's thread is stuck: page script runs on it, so an endless loop
 * there freezes everything. Whoever started us starts us again.
 */
public final class Watchdog {
  private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
  private static final int BEAT_MILLIS = 1_000;

  private final Duration patience;
  private final LongSupplier nanos;
  private final Runnable bite;
  private final AtomicLong beatAt;

  /**
   * A watchdog.
   *
   * @param bite what ends the process
   */
  public Watchdog(Duration patience, LongSupplier nanos, Runnable bite) {
    this.patience = patience;
    this.nanos = nanos;
    this.bite = bite;
    this.beatAt = new AtomicLong(nanos.getAsLong());
  }

  /** Watches from now on, on a thread of its own. */
  public Thread start() {
    return Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
  }

  private void watch() {
    try {
      while (nanos.getAsLong() - beatAt.get() < patience.toNanos()) {
        Platform.runLater(() -> beatAt.set(nanos.getAsLong()));
        Thread.sleep(BEAT_MILLIS);
      }
      log.error("the screen's thread has been stuck for {} s", patience.toSeconds());
      bite.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
