package community.leju.hardware.scanner;

import community.leju.hardware.link.Link;
import community.leju.hardware.link.LinkOpener;
import community.leju.hardware.link.Pause;
import community.leju.hardware.news.News;
import community.leju.hardware.scanner.ScannerHealth.State;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a scanner's one thread does: opens its link, reads, tells, and again. */
final class ScannerLoop implements Runnable {
  private static final int CHUNK_BYTES = 256;
  private static final Logger log = LoggerFactory.getLogger(ScannerLoop.class);

  private final LinkOpener opener;
  private final Reading reading;
  private final News<ScannerListener> news;
  private final Clock clock;
  private final Pause pause;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private volatile @Nullable Link link;
  private volatile ScannerHealth health;

  ScannerLoop(
      LinkOpener opener,
      Reading reading,
      News<ScannerListener> news,
      Clock clock,
      LongSupplier nanos) {
    this.opener = opener;
    this.reading = reading;
    this.news = news;
    this.clock = clock;
    this.pause = new Pause(nanos);
    this.health = new ScannerHealth(State.CONNECTING, "not looked for yet", clock.instant());
  }

  ScannerHealth health() {
    return health;
  }

  void end() {
    ended.countDown();
  }

  /** From any thread: ends even a read that hangs. */
  void drop() {
    var open = link;
    link = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void run() {
    long wait = 0;
    while (!isEnded(wait)) {
      wait = turn();
    }
    drop();
  }

  private boolean isEnded(long millis) {
    try {
      return ended.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but the end of the program.
      return true;
    }
  }

  /** One look at the link; returns how many milliseconds the next must wait. */
  private long turn() {
    try {
      var open = opened();
      if (open.isEmpty()) {
        return pause.leftMillis();
      }
      reading.take(chunk, open.get().read(chunk));
      pause.worked();
    } catch (IOException e) {
      lose(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      log.error("the scanner's link broke", e);
      lose(e.toString());
    }
    return 0;
  }

  private Optional<Link> opened() throws IOException {
    if (link == null && pause.leftMillis() == 0) {
      pause.tried();
      link = opener.open();
      publish(State.READY, "");
    }
    return Optional.ofNullable(link);
  }

  private void lose(String reason) {
    drop();
    reading.forget();
    publish(State.DISCONNECTED, reason);
  }

  private void publish(State state, String reason) {
    var last = health;
    boolean same = state == last.state();
    if (same && reason.equals(last.reason())) {
      return;
    }
    var now = new ScannerHealth(state, reason, same ? last.since() : clock.instant());
    health = now;
    log.info("scanner: {} {}", state, reason);
    if (!same) {
      news.tell(listener -> listener.changed(now));
    }
  }
}
