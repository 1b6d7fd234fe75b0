package community.leju.kiosk.station;

import community.leju.agent.store.CallBook;
import community.leju.agent.store.DeviceBook;
import community.leju.agent.store.Identity;
import community.leju.agent.store.KioskStore;
import community.leju.agent.store.Line;
import community.leju.agent.store.Outbox;
import community.leju.agent.store.Shelf;
import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.signing.Ed25519;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store as the screen sees it. It may not be there yet: a thread looks until it is, then hears
 * of every commit, and keeps the newest shelf in memory so that a page costs no query.
 */
public final class Station implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Station.class);
  private static final int LOOK_MILLIS = 200;

  private final Path dataFolder;
  private final Clock clock;
  private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
  private final Thread looker;
  private volatile @Nullable Opened opened;
  private volatile @Nullable AutoCloseable watch;
  private volatile boolean closed;

  private record Opened(KioskStore store, Optional<Identity> identity, Shelf shelf, Line line) {}

  /**
   * What a commit of the agent changed. Submissions and calls may have changed with any.
   *
   * @param shelf another release, or this kiosk's enrolment
   * @param line the line to the hub, or the time of the last synchronisation
   */
  public record News(boolean shelf, boolean line) {}

  /** Opens the store where it is there, else looks for it from now on. */
  public Station(Path dataFolder, Clock clock) {
    this.dataFolder = dataFolder;
    this.clock = clock;
    this.looker = Thread.ofPlatform().daemon().name("station").unstarted(this::look);
    if (!open()) {
      looker.start();
    }
  }

  public void onNews(Consumer<News> listener) {
    listeners.add(listener);
  }

  public Readiness readiness() {
    var now = opened;
    if (now == null) {
      return new Readiness.Starting();
    }
    if (now.identity().isEmpty()) {
      return new Readiness.NotEnrolled();
    }
    var identity = now.identity().get();
    var showing = new Showing(identity, now.shelf(), now.line(), clock.instant());
    return now.shelf().items().isEmpty()
        ? new Readiness.Empty(showing)
        : new Readiness.Ready(showing);
  }

  /** What can be shown now, be it an alert alone; empty until this kiosk is enrolled. */
  public Optional<Showing> showing() {
    return switch (readiness()) {
      case Readiness.Ready(var showing) -> Optional.of(showing);
      case Readiness.Empty(var showing) -> Optional.of(showing);
      case Readiness.Starting _, Readiness.NotEnrolled _ -> Optional.empty();
    };
  }

  /** The street's zone. */
  public ZoneId zone() {
    return showing().map(Showing::zone).orElse(Showing.WITHOUT_STREET);
  }

  /** The number of the shelf that is shown; 0 before there is one. */
  public long generation() {
    var now = opened;
    return now == null ? 0 : now.shelf().generation();
  }

  /** The screen lives with the shelf that it shows, or was ended wantedly. */
  public void well() {
    var now = opened;
    if (now != null && !closed) {
      now.store().starts().well();
    }
  }

  public Set<Slot> full(ItemRef service) {
    var now = opened;
    return now == null ? Set.of() : now.store().full(service);
  }

  /** The slots of a service of which this kiosk has a place to give away by itself. */
  public Set<Slot> leased(ItemRef service) {
    var now = opened;
    return now == null ? Set.of() : now.store().leased(service);
  }

  /** By which a kiosk of the street signs its slips; empty where that is not known. */
  public Optional<PublicKey> slipKey(int kiosk) {
    var now = opened;
    return now == null
        ? Optional.empty()
        : now.store().slipKey(kiosk).map(key -> Ed25519.ofRaw(key.toArray()));
  }

  public Optional<Path> blob(String sha256) {
    var now = opened;
    return now == null ? Optional.empty() : now.store().blob(sha256);
  }

  /** Empty until there is a store. */
  public Optional<Outbox> outbox() {
    return Optional.ofNullable(opened).map(now -> now.store().outbox());
  }

  /** Empty until there is a store. */
  public Optional<DeviceBook> devices() {
    return Optional.ofNullable(opened).map(now -> now.store().devices());
  }

  /** Empty until there is a store. */
  public Optional<CallBook> calls() {
    return Optional.ofNullable(opened).map(now -> now.store().calls());
  }

  private boolean open() {
    var store = KioskStore.openIfReady(dataFolder, clock);
    if (store.isEmpty()) {
      return false;
    }
    watch = store.get().onChange(() -> reread(store.get()));
    reread(store.get());
    return true;
  }

  private void look() {
    try {
      while (!closed && !open()) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void reread(KioskStore store) {
    if (closed) {
      return;
    }
    var before = opened;
    var identity = store.identity();
    var line = store.line();
    var known = before == null ? Shelf.EMPTY : before.shelf();
    var same = before != null && store.generation() == known.generation();
    if (!same) {
      // Before a document is read: reading it may be what kills us.
      begin(store);
    }
    var shelf = same ? known : store.shelf();
    opened = new Opened(store, identity, shelf, line);
    if (!same) {
      shelf.problems().forEach(problem -> log.warn("left out of the shelf: {}", problem));
    }
    var enrolled = before == null || before.identity().isEmpty() != identity.isEmpty();
    var news = new News(!same || enrolled, before == null || !before.line().equals(line));
    listeners.forEach(listener -> listener.accept(news));
  }

  private static void begin(KioskStore store) {
    store
        .starts()
        .begin()
        .ifPresent(one ->
            log.error("the screen crashed on a release again and again; taken back: {}", one));
  }

  @Override
  public void close() {
    well();
    closed = true;
    looker.interrupt();
    endWatch();
    synchronized (this) {
      var now = opened;
      if (now != null) {
        now.store().close();
      }
    }
  }

  /** The watch reads the store: it ends before the store is closed. */
  private void endWatch() {
    try {
      looker.join(LOOK_MILLIS);
      var watching = watch;
      if (watching != null) {
        watching.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      log.warn("the watch does not end", e);
    }
  }
}
