package community.leju.agent.store;

import community.leju.content.signing.Bytes;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What both sides of the outbox say to its table. */
final class OutboxTable {
  /** The first of its lane that is not at the hub; one in quarantine holds up its own lane. */
  static final String AT_THE_HEAD =
      """
      state = 'queued' AND NOT EXISTS (
        SELECT 1 FROM outbox AS earlier WHERE earlier.lane = outbox.lane
          AND earlier.sequence < outbox.sequence AND earlier.state <> 'delivered')
      """;

  private OutboxTable() {}

  /** What is not at the hub. */
  record Held(long items, long bytes) {}

  static Held held(Database database) {
    return database
        .find(
            """
            SELECT count(*), coalesce(sum(bytes), 0) FROM outbox
            WHERE state <> 'delivered'
            """,
            row -> new Held(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  static OutboxLimits limits(Database database) {
    return database
        .find(
            "SELECT items, bytes, reserve_bytes FROM outbox_limit",
            row -> new OutboxLimits(row.getInt(1), row.getLong(2), row.getLong(3)))
        .orElse(OutboxLimits.DEFAULT);
  }

  static long nextSequence(Database database) {
    return 1 + database.number("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'");
  }

  static void insert(Database database, Envelope envelope, String lane, long now) {
    var clear = envelope.clear();
    var json = envelope.toJson();
    // The slot's zone is not known here: a day more costs nothing.
    long askedUntil =
        clear
            .slot()
            .map(slot -> slot.start().plusDays(2).toInstant(ZoneOffset.UTC).toEpochMilli())
            .orElse(0L);
    database.execute(
        """
        INSERT INTO outbox
          (sequence, id, lane, envelope, bytes, created_at, state, due_at, asked_until)
        VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, ?)
        """,
        clear.number().sequence(),
        clear.id().hex(),
        lane,
        json,
        json.length,
        now,
        now,
        askedUntil);
  }

  /** The lane that a case's submission is in; its own, where that one is no longer kept. */
  static String laneOf(Database database, SubmissionId id) {
    return database
        .find("SELECT lane FROM outbox WHERE id = ?", row -> row.getString(1), id.hex())
        .orElse(id.hex());
  }

  static List<Quarantined> quarantined(Database database) {
    return database.list(
        """
        SELECT envelope, quarantined_at, problem,
          (SELECT count(*) FROM outbox AS later WHERE later.lane = outbox.lane
            AND later.sequence > outbox.sequence AND later.state = 'queued')
        FROM outbox WHERE state = 'quarantined' ORDER BY sequence
        """,
        OutboxTable::quarantined);
  }

  private static Quarantined quarantined(ResultSet row) throws SQLException {
    var clear = Envelope.parse(row.getBytes(1)).clear();
    return new Quarantined(
        clear.id(),
        clear.number(),
        Instant.ofEpochMilli(row.getLong(2)),
        Optional.ofNullable(row.getString(3)).orElse(""),
        row.getInt(4));
  }

  static Optional<Receipt> receipt(byte @org.jspecify.annotations.Nullable [] json) {
    return Optional.ofNullable(json).map(Receipt::parse);
  }

  static OutboxQueue.Due due(ResultSet row) throws SQLException {
    return new OutboxQueue.Due(
        new SubmissionId(row.getString(1)),
        Bytes.of(row.getBytes(2)),
        row.getInt(3),
        receipt(row.getBytes(4)).map(Receipt::outcome));
  }
}
