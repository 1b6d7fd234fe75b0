package community.leju.kiosk.typing;

import community.leju.content.render.Segmenter;
import community.leju.kiosk.station.Station;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the words that can be typed: the dictionary's, the field's, and the names on the shelf.
 * Made by a thread of its own, not before {@link #start}.
 */
public final class Typing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Typing.class);

  /** How long the first letters may wait for the words. */
  private static final int PATIENCE_MILLIS = 5_000;

  private final WordFiles files;
  private final Station station;
  private final Segmenter segmenter;
  private final CountDownLatch made = new CountDownLatch(1);
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("typing words").factory());
  private volatile @Nullable Converter converter;
  private volatile boolean started;

  /** Belongs to the maker's thread. */
  private Set<String> names = Set.of();

  /** Words from those files and from what the station shows. */
  public Typing(WordFiles files, Station station, Segmenter segmenter) {
    this.files = files;
    this.station = station;
    this.segmenter = segmenter;
  }

  /** After the first paint. */
  public void start() {
    if (!started) {
      started = true;
      refresh();
    }
  }

  /** The shelf was switched: its names may be others. */
  public void refresh() {
    if (started && !maker.isShutdown()) {
      maker.execute(this::make);
    }
  }

  private void make() {
    var now =
        station.showing().map(showing -> PlaceNames.of(showing.shelf().items())).orElse(Set.of());
    if (converter != null && now.equals(names)) {
      return;
    }
    try {
      converter = files.converter(segmenter.ownWords(), now);
      names = now;
    } catch (IOException | RuntimeException e) {
      log.warn("Chinese cannot be typed: {}", e.getMessage());
    } finally {
      made.countDown();
    }
  }

  /** What the letters may mean, likeliest first; nothing where there are no words. */
  List<Converter.Candidate> candidates(String letters, Converter.Field field) {
    start();
    awaitWords();
    var now = converter;
    return now == null ? List.of() : now.candidates(letters, field);
  }

  /** Waits for the words, some seconds at most. */
  public void awaitWords() {
    try {
      var _ = made.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    maker.shutdownNow();
  }
}
