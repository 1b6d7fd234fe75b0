package community.leju.hardware.panel.modbus;

import com.digitalpetri.modbus.TimeoutScheduler;
import community.leju.hardware.link.Link;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Closes the link where a question comes to no end: a driver that takes no bytes is not to be given
 * up in another way. The library's own threads are shared and never end; this one ends with the
 * wires.
 */
final class Watchdog implements TimeoutScheduler, AutoCloseable {
  /** Far beyond any answer: those that only take long are given up before. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Link link;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("panel-watchdog").factory());

  Watchdog(Link link) {
    this.link = link;
    thread.setRemoveOnCancelPolicy(true);
  }

  @Override
  public TimeoutHandle newTimeout(Task task, long delay, TimeUnit unit) {
    // The task would only forget the question; with the link it ends by itself.
    var bite = thread.schedule(link::close, delay, unit);
    return new TimeoutHandle() {
      @Override
      public void cancel() {
        bite.cancel(false);
      }

      @Override
      public boolean isCancelled() {
        return bite.isCancelled();
      }
    };
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
