package community.leju.agent.store;

import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import community.leju.content.call.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of calls. */
final class CallTable {
  /** Longer than a call or a withdrawal is of interest to anybody. */
  private static final Duration KEPT = Duration.ofHours(1);

  private static final int MOST_KEPT = 50;
  private static final String SELECT =
      "SELECT id, origin, made_at, state, state_at, answered_by FROM call ";

  private CallTable() {}

  static void add(Database database, Call call) {
    database.execute("DELETE FROM call WHERE made_at < ?", millis(call.madeAt().minus(KEPT)));
    database.execute(
        "DELETE FROM call WHERE sequence <= (SELECT max(sequence) FROM call) - ?", MOST_KEPT);
    database.execute(
        """
        INSERT INTO call (id, origin, made_at, state, state_at) VALUES (?, ?, ?, 'waiting', ?)
        """,
        call.id().hex(),
        call.origin().key(),
        millis(call.madeAt()),
        millis(call.madeAt()));
  }

  static Optional<CallEntry> newest(Database database) {
    return database.find(SELECT + "ORDER BY sequence DESC LIMIT 1", CallTable::entry);
  }

  static Optional<CallEntry> find(Database database, CallId id) {
    return database.find(SELECT + "WHERE id = ?", CallTable::entry, id.hex());
  }

  /** Withdrawals that the hub may still have to hear of. */
  static List<CallId> untold(Database database, Instant since) {
    return database.list(
        "SELECT id FROM call WHERE state = 'withdrawn' AND told = 0 AND made_at > ?",
        row -> new CallId(row.getString(1)),
        millis(since));
  }

  static void told(Database database, CallId id) {
    database.execute("UPDATE call SET told = 1 WHERE id = ?", id.hex());
  }

  /** A withdrawal made here stands, whatever the hub says later. */
  static void put(Database database, CallId id, String state, Instant at, String by) {
    database.execute(
        """
        UPDATE call SET state = ?, state_at = ?, answered_by = ?
        WHERE id = ? AND state <> 'withdrawn'
        """,
        state,
        millis(at),
        by,
        id.hex());
  }

  private static long millis(Instant at) {
    return at.toEpochMilli();
  }

  private static CallEntry entry(ResultSet row) throws SQLException {
    var call =
        new Call(
            new CallId(row.getString(1)),
            Origin.of(row.getString(2)),
            Instant.ofEpochMilli(row.getLong(3)));
    var at = Instant.ofEpochMilli(row.getLong(5));
    return new CallEntry(
        call,
        switch (row.getString(4)) {
          case "waiting" -> new Standing.Waiting();
          case "ringing" -> new Standing.Heard(new CallState.Ringing(at));
          case "acknowledged" ->
              new Standing.Heard(new CallState.Acknowledged(row.getString(6), at));
          case "done" -> new Standing.Heard(new CallState.Done(at));
          case "withdrawn" -> new Standing.Heard(new CallState.Withdrawn(at));
          default -> new Standing.Refused();
        });
  }
}
