package community.leju.hub.audit;

import community.leju.hub.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The append-only record of what staff did. */
public final class AuditLog {
  private final Database database;
  private final Clock clock;

  /**
   * One line.
   *
   * @param subject who: a login, {@code kiosk 1}, or {@code hub} for the machine itself
   * @param action what, as a short word with a dot: {@code item.approve}
   * @param object upon what
   * @param result {@code ok}, or why not
   */
  public record Line(Instant at, String subject, String action, String object, String result) {}

  public AuditLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Writes a line of its own. */
  public void write(String subject, String action, String object, String result) {
    database.change(handle -> write(handle, subject, action, object, result));
  }

  /** Writes a line in the transaction of what it tells: both are kept, or neither. */
  public void write(Handle handle, String subject, String action, String object, String result) {
    handle
        .createUpdate(
            """
            insert into audit (at, subject, action, object, result)
            values (:at, :subject, :action, :object, :result)
            """)
        .bind("at", clock.instant())
        .bind("subject", subject)
        .bind("action", action)
        .bind("object", object)
        .bind("result", result)
        .execute();
  }

  /** The newest lines, newest first. */
  public List<Line> newest(int most) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select at, subject, action, object, result
                from audit order by id desc limit :most
                """)
            .bind("most", most)
            .map(ConstructorMapper.of(Line.class))
            .list());
  }
}
