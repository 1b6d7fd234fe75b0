package community.leju.kiosk.search;

import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.render.Segmenter;
import community.leju.kiosk.board.BoardPages;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index of the newest shelf. Made by a thread of its own, and not before {@link #start}:
 * the first page is painted without it.
 */
public final class Search implements AutoCloseable {
  /** How long the first question may wait for the first index. */
  private static final int PATIENCE_MILLIS = 5_000;

  private static final long NOTHING = -1;

  private final Station station;
  private final Segmenter segmenter;
  private final CountDownLatch made = new CountDownLatch(1);
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("search index").factory());
  private volatile Index index;
  private volatile Boards boards = Boards.NONE;
  private volatile boolean started;

  /** Both belong to the maker's thread. */
  private @Nullable Pinyin pinyin;

  private long generation = NOTHING;

  public Search(Station station, Segmenter segmenter) {
    this.station = station;
    this.segmenter = segmenter;
    this.index = Index.empty(segmenter);
  }

  /** After the first paint: indexes what is on the shelf, and from now on every other shelf. */
  public void start() {
    if (!started) {
      started = true;
      refresh();
    }
  }

  /** The shelf was switched. */
  public void refresh() {
    if (started && !maker.isShutdown()) {
      maker.execute(this::make);
    }
  }

  private void make() {
    var showing = station.showing();
    if (showing.isEmpty() || showing.get().shelf().generation() == generation) {
      return;
    }
    var known = pinyin;
    if (known == null) {
      known = new Pinyin();
      pinyin = known;
      boards = Boards.of(segmenter, known);
    }
    var shelf = showing.get().shelf();
    index = index.with(shelf.items(), known);
    generation = shelf.generation();
    made.countDown();
  }

  Hits find(String typed, Showing showing, Language reader, Hits.Slice slice) {
    awaitIndex();
    return index.search(typed, showing.identity().committee(), showing.now(), reader, slice);
  }

  /** The boards of that name on which there is something. */
  List<Boards.Hit> findBoards(String typed, Showing showing, Language reader) {
    awaitIndex();
    return boards.find(Query.parse(typed, segmenter), reader).stream()
        .filter(hit -> !BoardPages.items(showing, hit.section()).isEmpty())
        .toList();
  }

  /** Waits for the first index, some seconds at most. */
  public void awaitIndex() {
    start();
    try {
      var _ = made.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<String> oftenUsed(Showing showing, Language reader) {
    return OftenUsed.of(showing.live(Item.class), reader, segmenter);
  }

  @Override
  public void close() {
    maker.shutdownNow();
  }
}
