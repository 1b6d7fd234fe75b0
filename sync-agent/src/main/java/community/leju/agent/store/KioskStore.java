package community.leju.agent.store;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The screen's side of the store. Opens what the agent made, and never changes its schema. */
public final class KioskStore implements AutoCloseable {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final StoreFolder folder;
  private final Database database;
  private final Outbox outbox;
  private final CallBook calls;
  private final DeviceBook devices;
  private final Starts starts;
  private final Quarantine quarantine;

  private KioskStore(StoreFolder folder, Database database, Clock clock) {
    this.folder = folder;
    this.database = database;
    this.outbox = new Outbox(database, new Reserve(folder), clock);
    this.calls = new CallBook(database);
    this.devices = new DeviceBook(database);
    this.starts = new Starts(database, clock);
    this.quarantine = new Quarantine(folder, clock);
  }

  /**
   * Opens the store of a data folder.
   *
   * @return empty while the agent has not made it, or made a newer one: to be tried again
   */
  public static Optional<KioskStore> openIfReady(Path dataFolder, Clock clock) {
    var folder = new StoreFolder(dataFolder);
    if (!Files.isRegularFile(folder.database())) {
      return Optional.empty();
    }
    // On a full disk even the shared memory beside the log finds no room.
    var database = new Reserve(folder).use(() -> Database.open(folder.database()));
    if (Schema.versionOf(database) != Schema.VERSION) {
      database.close();
      return Optional.empty();
    }
    return Optional.of(new KioskStore(folder, database, clock));
  }

  /** Empty until the kiosk is enrolled. */
  public Optional<Identity> identity() {
    return IdentityTable.find(database);
  }

  /** What the identity is proved with; empty until then, too. */
  public Optional<Credential> credential() {
    return CredentialTable.find(database);
  }

  /** The current generation's number: cheap, to see whether {@link #shelf()} would differ. */
  public long generation() {
    return database.number("SELECT generation FROM shelf");
  }

  /**
   * What is shown; where the disk has damaged the file, nothing is, until the agent has healed it.
   */
  public Shelf shelf() {
    try {
      return ShelfReader.read(database);
    } catch (StoreFailed e) {
      if (e.isDamaged()) {
        return Shelf.unreadable(generation(), String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  /** The file of a blob; empty for a name of another shape or one that is not there. */
  public Optional<Path> blob(String sha256) {
    return SHA256.matcher(sha256).matches()
        ? Optional.of(folder.blob(sha256)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  public Line line() {
    return LineTable.read(database, Boot.id());
  }

  public Outbox outbox() {
    return outbox;
  }

  public CallBook calls() {
    return calls;
  }

  public DeviceBook devices() {
    return devices;
  }

  public Starts starts() {
    return starts;
  }

  /** The generations that the screen could not live with, the newest first. */
  public List<TakenBack> takenBack() {
    return TakenBackTable.list(database);
  }

  /** What the disk damaged, the oldest first; a few at most. */
  public List<Damage> damaged() {
    return quarantine.list();
  }

  /** The slots of a service that have no free place, as far as the hub last said. */
  public Set<Slot> full(ItemRef service) {
    return database
        .list(
            "SELECT slot FROM full_slot WHERE service = ?",
            row -> Slot.of(row.getString(1)),
            service.targetPath())
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** The slots of a service that this kiosk holds an unused unit of. */
  public Set<Slot> leased(ItemRef service) {
    return LeaseTable.unused(database, service);
  }

  /**
   * Calls back, on a thread of its own, soon after anything in the store was committed.
   *
   * @return ends the watch
   */
  public StoreWatch onChange(Runnable changed) {
    return StoreWatch.start(folder, changed);
  }

  @Override
  public void close() {
    database.close();
  }
}
