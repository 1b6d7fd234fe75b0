package community.leju.agent.store;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.SubmissionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The screen's side of the outbox: what is in here is promised to the resident. */
public final class Outbox {
  private final Database database;
  private final Reserve reserve;
  private final Clock clock;

  Outbox(Database database, Reserve reserve, Clock clock) {
    this.database = database;
    this.reserve = reserve;
    this.clock = clock;
  }

  /** Where a submission stands. */
  public enum State {
    /** Not yet at the hub (尚未送达). */
    QUEUED,
    /** At the hub, which gave a receipt. */
    DELIVERED,
    /** The hub will never take it; a person must look. */
    QUARANTINED
  }

  /**
   * A submission of this kiosk.
   *
   * @param receipt the hub's, once delivered
   * @param deskState the office's later word, where it gave one
   */
  public record Entry(
      SubmissionNumber number,
      Envelope envelope,
      State state,
      Optional<Receipt> receipt,
      Optional<String> deskState) {}

  /**
   * Whether one more would find room. To be asked before a resident's data is: a full outbox takes
   * nothing.
   */
  public boolean hasRoom() {
    var limits = OutboxTable.limits(database);
    var held = OutboxTable.held(database);
    return held.items() < limits.items()
        && held.bytes() + Envelope.MOST_BYTES <= limits.bytes()
        && reserve.hasRoom();
  }

  /**
   * Gives a submission its number, has it sealed and commits it, in one FULL transaction; it begins
   * a case of its own. When this returns, no crash and no power cut loses it.
   *
   * @param seal makes the envelope of that number; may be asked twice, with the same number
   * @throws StoreFailed where it could not be kept; then nothing was promised
   * @throws OutboxFull where there are too many; then nothing was promised
   */
  public Envelope append(int kiosk, Function<SubmissionNumber, Envelope> seal) {
    return append(kiosk, Optional.empty(), seal);
  }

  /**
   * The same for a later word on a case, which arrives after all that was said of it before.
   *
   * @param about a submission of that case
   */
  public Envelope appendTo(
      SubmissionId about, int kiosk, Function<SubmissionNumber, Envelope> seal) {
    return append(kiosk, Optional.of(about), seal);
  }

  /** Makes the envelope of a number, and of whether it is confirmed from a lease. */
  @FunctionalInterface
  public interface BookingSeal {
    Envelope seal(SubmissionNumber number, boolean leased);
  }

  /**
   * As {@link #append}, and where this kiosk holds an unused unit of that slot, that unit is used
   * in the same transaction: then the booking is confirmed.
   */
  public Envelope book(int kiosk, ItemRef service, Slot slot, BookingSeal seal) {
    return reserve.use(() ->
        database.inTransaction(() -> {
          boolean leased = LeaseTable.use(database, service, slot);
          return insert(kiosk, Optional.empty(), number -> seal.seal(number, leased));
        }));
  }

  private Envelope append(
      int kiosk, Optional<SubmissionId> about, Function<SubmissionNumber, Envelope> seal) {
    return reserve.use(() -> database.inTransaction(() -> insert(kiosk, about, seal)));
  }

  private Envelope insert(
      int kiosk, Optional<SubmissionId> about, Function<SubmissionNumber, Envelope> seal) {
    var limits = OutboxTable.limits(database);
    var held = OutboxTable.held(database);
    var number = new SubmissionNumber(kiosk, OutboxTable.nextSequence(database));
    var envelope = seal.apply(number);
    long bytes = held.bytes() + envelope.toJson().length;
    if (held.items() >= limits.items() || bytes > limits.bytes()) {
      throw new OutboxFull(held.items(), held.bytes());
    }
    var lane =
        about.map(id -> OutboxTable.laneOf(database, id)).orElse(envelope.clear().id().hex());
    OutboxTable.insert(database, envelope, lane, clock.millis());
    return envelope;
  }

  public Optional<Entry> find(SubmissionId id) {
    return database.find(SELECT + " WHERE outbox.id = ?", Outbox::entry, id.hex());
  }

  public Optional<Entry> find(SubmissionNumber number) {
    return database
        .find(SELECT + " WHERE outbox.sequence = ?", Outbox::entry, number.sequence())
        .filter(entry -> entry.number().equals(number));
  }

  /** How many the hub never had, and since when the oldest of them waits. */
  public Waiting waiting() {
    return database
        .find(
            """
            SELECT count(*), min(created_at) FROM outbox
            WHERE state = 'queued' AND receipt IS NULL
            """,
            row ->
                new Waiting(
                    row.getInt(1),
                    row.getInt(1) == 0
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(row.getLong(2)))))
        .orElseThrow();
  }

  /** Submissions that wait for the hub. */
  public record Waiting(int count, Optional<Instant> since) {}

  /** How many wait once more, for a hub that was restored. */
  public long offeredAgain() {
    return database.number(
        "SELECT count(*) FROM outbox WHERE state = 'queued' AND receipt IS NOT NULL");
  }

  /** What the hub will never take, oldest first. */
  public List<Quarantined> quarantined() {
    return OutboxTable.quarantined(database);
  }

  /** Offers one in quarantine to the hub once more; false where there is none such. */
  public boolean retry(SubmissionId id) {
    return database.execute(
            """
            UPDATE outbox SET state = 'queued', attempts = 0, due_at = ?, not_before = 0,
              quarantined_at = NULL WHERE id = ? AND state = 'quarantined'
            """,
            clock.millis(),
            id.hex())
        == 1;
  }

  /**
   * Deletes one in quarantine for good, so that its case goes on; false where there is none such.
   */
  public boolean giveUp(SubmissionId id) {
    return database.execute("DELETE FROM outbox WHERE id = ? AND state = 'quarantined'", id.hex())
        == 1;
  }

  private static final String SELECT =
      """
      SELECT envelope, outbox.state, receipt, desk_state.state
      FROM outbox LEFT JOIN desk_state ON desk_state.id = outbox.id
      """;

  private static Entry entry(ResultSet row) throws SQLException {
    var envelope = Envelope.parse(row.getBytes(1));
    var receipt = OutboxTable.receipt(row.getBytes(3));
    return new Entry(
        envelope.clear().number(),
        envelope,
        switch (row.getString(2)) {
          // To a hub that was restored it is only told again: for the resident nothing changed.
          case "queued" -> receipt.isEmpty() ? State.QUEUED : State.DELIVERED;
          case "delivered" -> State.DELIVERED;
          default -> State.QUARANTINED;
        },
        receipt,
        Optional.ofNullable(row.getString(4)));
  }
}
