package community.leju.agent.store;

import community.leju.content.release.TrustedState;
import community.leju.content.signing.Bytes;
import community.leju.content.submission.SubmissionId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agent's side of the store: it makes the schema, and is the only one that does. */
public final class AgentStore implements AutoCloseable {
  private final StoreFolder folder;
  private final Database database;
  private final Clock clock;
  private final Blobs blobs;
  private final Contents contents;
  private final ShelfRepair repair;
  private final CallQueue calls;
  private final DeviceQueue devices;
  private final OutboxQueue outbox;
  private final LeaseBook leases;

  private AgentStore(StoreFolder folder, Database database, Clock clock) {
    this.folder = folder;
    this.database = database;
    this.clock = clock;
    this.blobs = new Blobs(folder);
    var quarantine = new Quarantine(folder, clock);
    this.contents = new Contents(database, blobs, quarantine);
    this.repair = new ShelfRepair(database, quarantine);
    this.calls = new CallQueue(database);
    var reserve = new Reserve(folder);
    this.devices =
        new DeviceQueue(database, new OutboxHealth(database, reserve), new DiskHealth(quarantine));
    this.outbox = new OutboxQueue(database, reserve, clock);
    this.leases = new LeaseBook(database);
  }

  /** Opens the store of a data folder, making or upgrading it first. */
  public static AgentStore open(Path dataFolder, Clock clock) {
    var folder = new StoreFolder(dataFolder);
    var reserve = new Reserve(folder);
    var database = reserve.use(() -> Database.open(folder.database()));
    reserve.use(() -> {
      Schema.bringUp(database);
      return database;
    });
    return new AgentStore(folder, database, clock);
  }

  public Optional<Identity> identity() {
    return IdentityTable.find(database);
  }

  /** Keeps the identity and the root that trust begins with, together. */
  public void enrol(Identity identity, TrustedState root) {
    database.inTransaction(() -> insert(identity, root));
  }

  private Identity insert(Identity identity, TrustedState root) {
    IdentityTable.insert(database, identity, clock.instant());
    writeTrust(root);
    return identity;
  }

  /** As above, with what proves the identity. */
  public void enrol(Identity identity, Credential credential, TrustedState root) {
    database.inTransaction(() -> {
      CredentialTable.put(database, credential);
      return insert(identity, root);
    });
  }

  public Optional<Credential> credential() {
    return CredentialTable.find(database);
  }

  /** The next credential takes the place of the present one; its key waits no more. */
  public void renew(Credential credential) {
    database.inTransaction(() -> {
      CredentialTable.put(database, credential);
      return credential;
    });
  }

  /** A key that a certificate was, or is to be, asked for. */
  public Optional<PendingKey> pendingKey() {
    return CredentialTable.pending(database);
  }

  public void keep(PendingKey pending) {
    CredentialTable.putPending(database, pending);
  }

  public void dropPendingKey() {
    CredentialTable.dropPending(database);
  }

  /** The kernel's random name of this boot of the machine. */
  public String boot() {
    return Boot.id();
  }

  /** What was trusted last; empty before enrolment. */
  public Optional<TrustedState> trusted() {
    var files = new HashMap<String, Bytes>();
    var floors = new HashMap<String, Long>();
    long time =
        database.inTransaction(() -> {
          database.list(
              "SELECT role, body FROM trusted",
              row -> files.put(row.getString(1), Bytes.of(row.getBytes(2))));
          database.list(
              "SELECT role, version FROM floor",
              row -> floors.put(row.getString(1), row.getLong(2)));
          return database.number("SELECT at FROM time_floor");
        });
    return files.containsKey("root")
        ? Optional.of(new TrustedState(files, floors, Instant.ofEpochMilli(time)))
        : Optional.empty();
  }

  public Blobs blobs() {
    return blobs;
  }

  public CallQueue calls() {
    return calls;
  }

  public DeviceQueue devices() {
    return devices;
  }

  public OutboxQueue outbox() {
    return outbox;
  }

  public LeaseBook leases() {
    return leases;
  }

  public Contents contents() {
    return contents;
  }

  /** What is on the shelf: path to SHA-256. */
  public Map<String, String> entries() {
    return GenerationTable.shown(database);
  }

  /**
   * Puts a release on the shelf: trust, documents, entries and the switch in one transaction. The
   * generation that was shown before is kept for the way back; what neither of the two needs is
   * swept away after.
   *
   * @param entries path to SHA-256, documents and blobs alike
   * @param documents SHA-256 to content, of those that were not there yet
   */
  public void switchShelf(
      TrustedState state, Map<String, String> entries, Map<String, byte[]> documents) {
    database.inTransaction(() -> {
      writeTrust(state);
      GenerationTable.next(database, entries, documents, clock.instant());
      return state;
    });
    blobs.keepOnly(GenerationTable.contents(database));
  }

  /**
   * Puts back what was damaged. The shelf gets another number, so that the screen reads it again;
   * the generation before stays what it was.
   */
  public void heal(TrustedState state, Map<String, byte[]> documents) {
    database.inTransaction(() -> {
      writeTrust(state);
      GenerationTable.renumber(database, documents, clock.instant());
      return state;
    });
  }

  /**
   * Begins damaged tables of the shelf anew.
   *
   * @return whether there were any; then a pull puts back what was in them
   */
  public boolean repairShelf() throws IOException {
    return repair.run();
  }

  /** Whether the screen has crashed on exactly this content, so that it was taken back. */
  public boolean isTakenBack(Map<String, String> entries) {
    return TakenBackTable.has(database, entries);
  }

  /** Keeps new trust where nothing on the shelf changed. */
  public void trust(TrustedState state) {
    database.inTransaction(() -> {
      writeTrust(state);
      return state;
    });
  }

  private void writeTrust(TrustedState state) {
    database.execute("DELETE FROM trusted");
    database.execute("DELETE FROM floor");
    state
        .files()
        .forEach((role, body) ->
            database.execute("INSERT INTO trusted VALUES (?, ?)", role, body.toArray()));
    state
        .floors()
        .forEach(
            (role, version) -> database.execute("INSERT INTO floor VALUES (?, ?)", role, version));
    database.execute(
        "INSERT OR REPLACE INTO time_floor VALUES (1, ?)", state.timeFloor().toEpochMilli());
  }

  /** One submission's later state. */
  public record DeskState(SubmissionId id, String state, Instant at) {}

  /** A slot that is full. */
  public record FullSlot(String service, String slot) {}

  /** Written only where it differs: every write wakes the screen. */
  public void deskNews(List<DeskState> states, List<FullSlot> full) {
    if (states.equals(deskStates()) && full.equals(fullSlots())) {
      return;
    }
    database.inTransaction(() -> {
      database.execute("DELETE FROM desk_state");
      states.forEach(one ->
          database.execute(
              "INSERT OR REPLACE INTO desk_state VALUES (?, ?, ?)",
              one.id().hex(),
              one.state(),
              one.at().toEpochMilli()));
      database.execute("DELETE FROM full_slot");
      full.forEach(one ->
          database.execute(
              "INSERT OR IGNORE INTO full_slot VALUES (?, ?)", one.service(), one.slot()));
      return full;
    });
  }

  private List<DeskState> deskStates() {
    return database.list(
        "SELECT id, state, at FROM desk_state ORDER BY id",
        row ->
            new DeskState(
                new SubmissionId(row.getString(1)),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3))));
  }

  private List<FullSlot> fullSlots() {
    return database.list(
        "SELECT service, slot FROM full_slot ORDER BY service, slot",
        row -> new FullSlot(row.getString(1), row.getString(2)));
  }

  public Line line() {
    return LineTable.read(database, Boot.id());
  }

  /** Written only where it differs: every write wakes the screen. */
  public void line(Line line) {
    if (!line.equals(line())) {
      LineTable.write(database, Boot.id(), line);
    }
  }

  /** As {@link KioskStore#onChange}. */
  public StoreWatch onChange(Runnable changed) {
    return StoreWatch.start(folder, changed);
  }

  @Override
  public void close() {
    database.close();
  }
}
