package community.leju.hub.fleet;

import community.leju.content.item.Scope;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.store.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Enrolment by a code that a person carries from the console to the kiosk: 8 digits, 15 minutes,
 * once. A wrong try names no code, so it counts against every open one; the fifth closes them.
 */
public final class Enrolments {
  public static final Duration LIFE = Duration.ofMinutes(15);

  private static final int MOST_TRIES = 5;
  private static final int CODES = 100_000_000;

  private final Database database;
  private final Kiosks kiosks;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random;

  /** A code as it is shown, once. */
  public record Code(String digits, Scope committee, Instant expiresAt) {}

  /** How a try ended. */
  public sealed interface Result {
    record Enrolled(int kiosk, Scope committee, String token) implements Result {}

    record Wrong() implements Result {}

    record Locked() implements Result {}
  }

  public Enrolments(
      Database database, Kiosks kiosks, AuditLog audit, Clock clock, SecureRandom random) {
    this.database = database;
    this.kiosks = kiosks;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  /** Makes a code for one kiosk of that committee. */
  public Code create(Scope committee, String by) {
    var digits = "%08d".formatted(random.nextInt(CODES));
    var expires = clock.instant().plus(LIFE);
    database.change(handle -> {
      handle
          .createUpdate(
              """
              insert or replace into enrolment_code (code_hash, committee, made_by, expires_at)
              values (:hash, :committee, :by, :expires)
              """)
          .bind("hash", BearerIdentity.hash(digits))
          .bind("committee", committee)
          .bind("by", by)
          .bind("expires", expires)
          .execute();
      audit.write(handle, by, "kiosk.code", committee.value(), "ok");
    });
    return new Code(digits, committee, expires);
  }

  /** Tries a code. */
  public Result enrol(String digits, byte[] slipKey) {
    var token = BearerIdentity.newToken(random);
    return database.write(handle -> {
      record Open(long id, Scope committee, int tries) {}
      var now = clock.instant();
      var open =
          handle
              .createQuery(
                  """
                  select id, committee, tries from enrolment_code
                  where code_hash = :hash and used_at is null and expires_at > :now
                  """)
              .bind("hash", BearerIdentity.hash(digits))
              .bind("now", now)
              .map((row, context) ->
                  new Open(row.getLong(1), new Scope(row.getString(2)), row.getInt(3)))
              .findOne();
      if (open.isEmpty()) {
        return wrong(handle, now);
      }
      if (open.get().tries() >= MOST_TRIES) {
        return new Result.Locked();
      }
      handle
          .createUpdate("update enrolment_code set used_at = :now where id = :id")
          .bind("now", now)
          .bind("id", open.get().id())
          .execute();
      var committee = open.get().committee();
      int number = kiosks.add(handle, committee, BearerIdentity.hash(token), slipKey, now);
      audit.write(handle, "kiosk " + number, "kiosk.enrol", committee.value(), "ok");
      return new Result.Enrolled(number, committee, token);
    });
  }

  private Result wrong(Handle handle, Instant now) {
    handle
        .createUpdate(
            "update enrolment_code set tries = tries + 1 where used_at is null and expires_at > :now")
        .bind("now", now)
        .execute();
    audit.write(handle, "unknown", "kiosk.enrol", "", "wrong code");
    boolean locked =
        handle
            .createQuery(
                """
                select count(*) > 0 and min(tries) > :most from enrolment_code
                where used_at is null and expires_at > :now
                """)
            .bind("most", MOST_TRIES)
            .bind("now", now)
            .mapTo(Boolean.class)
            .one();
    return locked ? new Result.Locked() : new Result.Wrong();
  }
}
