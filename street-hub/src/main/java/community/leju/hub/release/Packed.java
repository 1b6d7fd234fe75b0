package community.leju.hub.release;

import community.leju.content.signing.Bytes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Files as they were packed lately, so that twenty kiosks with the same earlier file cost one
 * packing. Bounded in bytes and in work: who comes while too much is being packed gets the file
 * whole.
 */
final class Packed {
  private static final long MOST_BYTES = 32L << 20;

  /** What an entry costs besides its bytes. */
  private static final long ENTRY_BYTES = 512;

  /** Packings at once: a hub has other things to do as well. */
  private static final int MOST_AT_WORK = 2;

  private static final long MOST_WAIT_MILLIS = 500;

  private final LinkedHashMap<Key, CompletableFuture<Optional<Bytes>>> entries =
      new LinkedHashMap<>(16, 0.75f, true);
  private final Semaphore hands = new Semaphore(MOST_AT_WORK);
  private long bytes;

  /**
   * What was packed.
   *
   * @param dictionary its SHA-256; empty where there was none
   */
  record Key(String dictionary, String content) {}

  /** Packs a file. Empty where that is of no use, which is remembered as well. */
  interface Work {
    Optional<Bytes> run() throws IOException;
  }

  /** The packed file; empty where it is to be sent whole. */
  Optional<Bytes> get(Key key, Work work) throws IOException {
    var known = find(key);
    return known.isPresent() ? known.get().join() : pack(key, work);
  }

  private synchronized Optional<CompletableFuture<Optional<Bytes>>> find(Key key) {
    return Optional.ofNullable(entries.get(key));
  }

  private Optional<Bytes> pack(Key key, Work work) throws IOException {
    if (!isHandFree()) {
      return Optional.empty();
    }
    try {
      var mine = new CompletableFuture<Optional<Bytes>>();
      var theirs = putIfAbsent(key, mine);
      return theirs.isPresent() ? theirs.get().join() : run(key, work, mine);
    } finally {
      hands.release();
    }
  }

  private Optional<Bytes> run(Key key, Work work, CompletableFuture<Optional<Bytes>> promise)
      throws IOException {
    try {
      var packed = work.run();
      promise.complete(packed);
      count(packed);
      return packed;
    } finally {
      if (!promise.isDone()) {
        // It failed: whoever waits gets the file whole, and the next one tries again.
        forget(key);
        promise.complete(Optional.empty());
      }
    }
  }

  private synchronized void forget(Key key) {
    entries.remove(key);
  }

  private boolean isHandFree() {
    try {
      return hands.tryAcquire(MOST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized Optional<CompletableFuture<Optional<Bytes>>> putIfAbsent(
      Key key, CompletableFuture<Optional<Bytes>> promise) {
    return Optional.ofNullable(entries.putIfAbsent(key, promise));
  }

  /** Makes room, the longest unused first; what is still being packed stays. */
  private synchronized void count(Optional<Bytes> added) {
    bytes += sizeOf(added);
    var oldest = entries.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      var one = oldest.next();
      if (one.isDone()) {
        bytes -= sizeOf(one.join());
        oldest.remove();
      }
    }
  }

  private static long sizeOf(Optional<Bytes> packed) {
    return ENTRY_BYTES + packed.map(Bytes::size).orElse(0);
  }
}
