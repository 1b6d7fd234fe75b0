package community.leju.agent.store;

import community.leju.content.submission.Envelope;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.SubmissionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The screen's side of the outbox: what is in here is promised to the resident. */
public final class Outbox {
  private final Database database;
  private final Clock clock;

  Outbox(Database database, Clock clock) {
    this.database = database;
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
   * Gives a submission its number, has it sealed and commits it, in one FULL transaction. When this
   * returns, no crash and no power cut loses it.
   *
   * @param seal makes the envelope of that number
   * @throws StoreFailed where it could not be kept; then nothing was promised
   */
  public Envelope append(int kiosk, Function<SubmissionNumber, Envelope> seal) {
    return database.inTransaction(() -> {
      long sequence = 1 + database.number("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'");
      var envelope = seal.apply(new SubmissionNumber(kiosk, sequence));
      long now = clock.millis();
      database.execute(
          """
          INSERT INTO outbox (sequence, id, envelope, created_at, state, due_at)
          VALUES (?, ?, ?, ?, 'queued', ?)
          """,
          sequence,
          envelope.clear().id().hex(),
          envelope.toJson(),
          now,
          now);
      return envelope;
    });
  }

  public Optional<Entry> find(SubmissionId id) {
    return database.find(SELECT + " WHERE outbox.id = ?", Outbox::entry, id.hex());
  }

  public Optional<Entry> find(SubmissionNumber number) {
    return database
        .find(SELECT + " WHERE outbox.sequence = ?", Outbox::entry, number.sequence())
        .filter(entry -> entry.number().equals(number));
  }

  /** How many wait for the hub, and since when the oldest does. */
  public Waiting waiting() {
    return database
        .find(
            "SELECT count(*), min(created_at) FROM outbox WHERE state = 'queued'",
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

  private static final String SELECT =
      """
      SELECT envelope, outbox.state, receipt, desk_state.state
      FROM outbox LEFT JOIN desk_state ON desk_state.id = outbox.id
      """;

  private static Entry entry(ResultSet row) throws SQLException {
    var envelope = Envelope.parse(row.getBytes(1));
    var receipt = row.getBytes(3);
    return new Entry(
        envelope.clear().number(),
        envelope,
        switch (row.getString(2)) {
          case "queued" -> State.QUEUED;
          case "delivered" -> State.DELIVERED;
          default -> State.QUARANTINED;
        },
        receipt == null ? Optional.empty() : Optional.of(Receipt.parse(receipt)),
        Optional.ofNullable(row.getString(4)));
  }
}
