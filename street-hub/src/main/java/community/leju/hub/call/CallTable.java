package community.leju.hub.call;

import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.Origin;
import community.leju.content.item.Scope;
import community.leju.hub.fleet.Kiosk;
import community.leju.hub.staff.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of calls. */
final class CallTable {
  private CallTable() {}

  static void insert(Handle handle, Kiosk kiosk, Call call, Instant now) {
    handle
        .createUpdate(
            """
            insert into staff_call (id, kiosk, committee, origin, called_at, received_at)
            values (:id, :kiosk, :committee, :origin, :called, :now)
            """)
        .bind("id", call.id().hex())
        .bind("kiosk", kiosk.number())
        .bind("committee", kiosk.committee())
        .bind("origin", call.origin().name())
        .bind("called", call.madeAt())
        .bind("now", now)
        .execute();
  }

  static Optional<DeskCall> find(Handle handle, CallId id) {
    return handle
        .createQuery("select * from staff_call where id = :id")
        .bind("id", id.hex())
        .map((row, context) -> call(row))
        .findOne();
  }

  /** How many a kiosk has had taken since then. */
  static int count(Handle handle, int kiosk, Instant since) {
    return handle
        .createQuery(
            "select count(*) from staff_call where kiosk = :kiosk and received_at > :since")
        .bind("kiosk", kiosk)
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  /** A committee's, the newest first. */
  static List<DeskCall> newest(Handle handle, Scope committee, Instant since, int most) {
    return handle
        .createQuery(
            """
            select * from staff_call where committee = :committee and called_at > :since
            order by called_at desc, id limit :most
            """)
        .bind("committee", committee)
        .bind("since", since)
        .bind("most", most)
        .map((row, context) -> call(row))
        .list();
  }

  /**
   * Somebody is on the way: to that kiosk, so every call of it that rings is answered.
   *
   * @param ringingSince calls that are older are stale
   * @return whether any rang
   */
  static boolean acknowledge(
      Handle handle, DeskCall call, Account by, Instant now, Instant ringingSince) {
    return handle
            .createUpdate(
                """
                update staff_call
                set acknowledged_at = :now, acknowledged_by = :by, acknowledged_name = :name
                where kiosk = :kiosk and committee = :committee and called_at > :since
                  and acknowledged_at is null and done_at is null and withdrawn_at is null
                """)
            .bind("now", now)
            .bind("by", by.login())
            .bind("name", by.name())
            .bind("kiosk", call.kiosk())
            .bind("committee", call.committee())
            .bind("since", ringingSince)
            .execute()
        > 0;
  }

  /** Somebody was there; false where that was said before, or nobody had answered. */
  static boolean done(Handle handle, DeskCall call, Account by, Instant now) {
    return handle
            .createUpdate(
                """
                update staff_call set done_at = :now, done_by = :by
                where kiosk = :kiosk and committee = :committee
                  and acknowledged_at is not null and done_at is null and withdrawn_at is null
                """)
            .bind("now", now)
            .bind("by", by.login())
            .bind("kiosk", call.kiosk())
            .bind("committee", call.committee())
            .execute()
        > 0;
  }

  static void withdraw(Handle handle, CallId id, Instant now) {
    handle
        .createUpdate(
            """
            update staff_call set withdrawn_at = :now
            where id = :id and done_at is null and withdrawn_at is null
            """)
        .bind("now", now)
        .bind("id", id.hex())
        .execute();
  }

  static void deleteBefore(Handle handle, Instant then) {
    handle
        .createUpdate("delete from staff_call where received_at < :then")
        .bind("then", then)
        .execute();
  }

  private static DeskCall call(ResultSet row) throws SQLException {
    var call =
        new Call(
            new CallId(row.getString("id")),
            Origin.valueOf(row.getString("origin")),
            Instant.ofEpochMilli(row.getLong("called_at")));
    var name = row.getString("acknowledged_name");
    return new DeskCall(
        call,
        row.getInt("kiosk"),
        new Scope(row.getString("committee")),
        Instant.ofEpochMilli(row.getLong("received_at")),
        at(row, "acknowledged_at").map(at -> new DeskCall.Answered(name, at)),
        at(row, "done_at"),
        at(row, "withdrawn_at"));
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
