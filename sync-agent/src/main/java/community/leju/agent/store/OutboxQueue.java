package community.leju.agent.store;

import community.leju.content.signing.Bytes;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The agent's side of the outbox: what is to be delivered, and what came of it.
 *
 * <p>Lanes are independent; within one the order of the sequence holds. What was delivered is kept
 * for a while, sealed as it is, so that a hub that was restored from a backup gets it again.
 */
public final class OutboxQueue {
  /**
   * The longest wait there is. A time beyond it was written by a clock that was wrong, and is over.
   */
  public static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Database database;
  private final Reserve reserve;
  private final Clock clock;

  OutboxQueue(Database database, Reserve reserve, Clock clock) {
    this.database = database;
    this.reserve = reserve;
    this.clock = clock;
  }

  /**
   * A submission to deliver.
   *
   * @param before what the hub made of it in an earlier life of its database
   */
  public record Due(SubmissionId id, Bytes envelope, int attempts, Optional<Outcome> before) {}

  /** Writes the bounds where they differ, and keeps the reserve as large as they say. */
  public void keepLimits(OutboxLimits limits) {
    if (!limits.equals(OutboxTable.limits(database))) {
      database.execute(
          "INSERT OR REPLACE INTO outbox_limit (one, items, bytes, reserve_bytes) VALUES (1, ?, ?, ?)",
          limits.items(),
          limits.bytes(),
          limits.reserveBytes());
    }
    fillReserve();
  }

  /**
   * Fills the reserve again where it was used and there is room.
   *
   * @return whether it is whole; so is none where none is wanted
   */
  public boolean fillReserve() {
    if (database.number("SELECT count(*) FROM outbox_limit") == 0) {
      return true;
    }
    long wanted = OutboxTable.limits(database).reserveBytes();
    reserve.fill(wanted);
    return reserve.isWhole(wanted);
  }

  /** Lanes' heads whose time has come; those that failed least go first, then the oldest. */
  public List<Due> due(int most) {
    long now = clock.millis();
    return database.list(
        "SELECT id, envelope, attempts, receipt FROM outbox WHERE "
            + OutboxTable.AT_THE_HEAD
            + " AND (due_at <= ? OR due_at > ?) ORDER BY attempts, sequence LIMIT ?",
        OutboxTable::due,
        now,
        now + LONGEST_WAIT.toMillis(),
        most);
  }

  /** When the next submission is due; empty where none waits. */
  public Optional<Instant> nextDue() {
    long now = clock.millis();
    return database
        .find(
            "SELECT min(CASE WHEN due_at > ? THEN 1 ELSE due_at END) FROM outbox WHERE "
                + OutboxTable.AT_THE_HEAD,
            row -> row.getLong(1),
            now + LONGEST_WAIT.toMillis())
        .filter(at -> at > 0)
        .map(Instant::ofEpochMilli);
  }

  /**
   * The hub has it.
   *
   * @param epoch the life of the hub's database that said so, where it told
   */
  public void delivered(Receipt receipt, Optional<String> epoch) {
    // By the hub's clock, which is the one it is kept by.
    reserve.use(() ->
        database.execute(
            """
            UPDATE outbox SET state = 'delivered', receipt = ?, delivered_at = ?, problem = NULL,
              epoch = coalesce(nullif(?, ''), epoch) WHERE id = ?
            """,
            receipt.toJson(),
            receipt.receivedAt().toEpochMilli(),
            epoch.orElse(""),
            receipt.id().hex()));
  }

  /**
   * Not now.
   *
   * @param wait at most {@link #LONGEST_WAIT}
   * @param asked whether the hub asked for that wait: then a line that comes back does not end it
   */
  public void tryAgain(SubmissionId id, Duration wait, boolean asked, String problem) {
    long at = clock.millis() + Math.min(wait.toMillis(), LONGEST_WAIT.toMillis());
    database.execute(
        """
        UPDATE outbox SET attempts = attempts + 1, due_at = ?, not_before = ?, problem = ?
        WHERE id = ?
        """,
        at,
        asked ? at : 0L,
        problem,
        id.hex());
  }

  /** The line is back: whatever waits may go now, but for what the hub asked to wait. */
  public void hurry() {
    long now = clock.millis();
    database.execute(
        """
        UPDATE outbox SET due_at = max(?, not_before) WHERE state = 'queued' AND due_at > ?
          AND due_at > not_before
        """,
        now,
        now);
  }

  /** The hub will never take it. */
  public void quarantine(SubmissionId id, String problem) {
    database.execute(
        "UPDATE outbox SET state = 'quarantined', quarantined_at = ?, problem = ? WHERE id = ?",
        clock.millis(),
        problem,
        id.hex());
  }

  public List<Quarantined> quarantined() {
    return OutboxTable.quarantined(database);
  }

  /**
   * Hears which life of its database the hub is in. What was delivered to another one is offered
   * again: the hub was restored, and may not have it any more.
   *
   * @return how many are offered again
   */
  public int heard(String epoch) {
    if (database.number(
            "SELECT count(*) FROM outbox WHERE state = 'delivered' AND epoch <> ?", epoch)
        == 0) {
      return 0;
    }
    return database.execute(
        """
        UPDATE outbox SET state = 'queued', attempts = 0, due_at = ?, not_before = 0, epoch = ?
        WHERE state = 'delivered' AND epoch <> ?
        """,
        clock.millis(),
        epoch,
        epoch);
  }

  /**
   * Deletes what the hub has had for long enough and nobody asks about any more.
   *
   * @param now by the hub's clock
   * @return how many
   */
  public int forget(Instant now, Duration kept) {
    long before = now.minus(kept).toEpochMilli();
    var old = "FROM outbox WHERE state = 'delivered' AND delivered_at < ? AND asked_until < ?";
    if (database.number("SELECT count(*) " + old, before, now.toEpochMilli()) == 0) {
      return 0;
    }
    return database.execute("DELETE " + old, before, now.toEpochMilli());
  }
}
