package community.leju.agent.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/**
 * Notices commits of the other process: the system tells of writes to the write-ahead log, SQLite
 * whether they were commits. A look each second covers whatever the system did not tell.
 */
public final class StoreWatch implements AutoCloseable {
  private static final int LOOK_MILLIS = 1_000;

  /** The system tells of the write, and the commit follows it by a sync or two. */
  private static final int LOOK_AGAIN_MILLIS = 8;

  private static final int LOOK_AGAIN_TIMES = 60;

  private final WatchService watcher;
  private final Database database;
  private final Runnable changed;
  private final Thread thread;

  private StoreWatch(WatchService watcher, Database database, Runnable changed) {
    this.watcher = watcher;
    this.database = database;
    this.changed = changed;
    this.thread = Thread.ofPlatform().daemon().name("store-watch").unstarted(this::watch);
  }

  static StoreWatch start(StoreFolder folder, Runnable changed) {
    try {
      var watcher = folder.path().getFileSystem().newWatchService();
      folder
          .path()
          .register(
              watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      // A connection of its own: data_version counts the commits of all others.
      var watch = new StoreWatch(watcher, Database.open(folder.database()), changed);
      watch.thread.start();
      return watch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void watch() {
    long seen = versionAfter(0);
    int lookAgain = 0;
    try {
      while (true) {
        var wait = lookAgain > 0 ? LOOK_AGAIN_MILLIS : LOOK_MILLIS;
        var key = watcher.poll(wait, TimeUnit.MILLISECONDS);
        lookAgain = key == null ? Math.max(0, lookAgain - 1) : LOOK_AGAIN_TIMES;
        if (key != null) {
          key.pollEvents();
          key.reset();
        }
        long now = versionAfter(seen);
        if (now != seen) {
          seen = now;
          changed.run();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // Closed: the watch is over.
    }
  }

  /** A look that failed, for want of descriptors or by a sick disk, is made up for by the next. */
  private long versionAfter(long seen) {
    try {
      return database.number("PRAGMA data_version");
    } catch (StoreFailed e) {
      return seen;
    }
  }

  @Override
  public void close() {
    try {
      watcher.close();
      thread.join(LOOK_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }
}
