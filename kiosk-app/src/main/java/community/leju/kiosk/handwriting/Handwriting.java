package community.leju.kiosk.handwriting;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which character was drawn. The library and the model are opened by a thread of its own, not
 * before {@link #start}; where they are missing, nothing is recognised and everything else works.
 */
public final class Handwriting implements AutoCloseable {
  /** As many as a person looks through. */
  public static final int MOST_CANDIDATES = 12;

  private static final Logger log = LoggerFactory.getLogger(Handwriting.class);

  /** How long the first drawing may wait for the model. */
  private static final int PATIENCE_MILLIS = 5_000;

  private final String library;
  private final Path model;
  private final AtomicBoolean started = new AtomicBoolean();
  private final CountDownLatch opened = new CountDownLatch(1);

  /** Held while the library works: it takes one drawing at a time, and none while it is closed. */
  private final Object turn = new Object();

  private @Nullable Zinnia zinnia;
  private boolean closed;

  /**
   * With that library and that model.
   *
   * @param library a name for the system's loader, or a path
   */
  public Handwriting(String library, Path model) {
    this.library = library;
    this.model = model;
  }

  /** After the first paint. */
  public void start() {
    if (started.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("handwriting").start(this::open);
    }
  }

  private void open() {
    try {
      var made = Zinnia.open(library, model);
      synchronized (turn) {
        if (closed) {
          made.close();
        } else {
          zinnia = made;
        }
      }
    } catch (RuntimeException e) {
      log.warn("handwriting is not recognised: {}", e.getMessage());
    } finally {
      opened.countDown();
    }
  }

  /** What was drawn, best first; nothing where it cannot be told. */
  public List<String> candidates(Drawing drawing) {
    start();
    awaitOpen();
    var outline = Outline.of(drawing);
    synchronized (turn) {
      return zinnia == null ? List.of() : zinnia.candidates(outline, MOST_CANDIDATES);
    }
  }

  /** Whether drawings are recognised: not before it was opened, and not where that failed. */
  public boolean isReady() {
    synchronized (turn) {
      return zinnia != null;
    }
  }

  /** Waits until it is ready or has failed, some seconds at most. */
  public void awaitOpen() {
    try {
      var _ = opened.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    synchronized (turn) {
      closed = true;
      if (zinnia != null) {
        zinnia.close();
        zinnia = null;
      }
    }
  }
}
