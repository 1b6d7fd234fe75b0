package community.leju.hub.fleet;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The table of kiosks that ask to be enrolled. */
final class EnrolmentTable {
  private static final String COLUMNS =
      "select id, request, nonce, code, origin, asked_at, expires_at, tries, kiosk from enrolment ";
  private static final RowMapper<Row> ROW =
      (row, context) -> {
        int kiosk = row.getInt("kiosk");
        return new Row(
            row.getLong("id"),
            Bytes.of(row.getBytes("request")),
            Bytes.of(row.getBytes("nonce")),
            row.getString("code"),
            row.getString("origin"),
            Instant.ofEpochMilli(row.getLong("asked_at")),
            Instant.ofEpochMilli(row.getLong("expires_at")),
            row.getInt("tries"),
            kiosk == 0 ? Optional.empty() : Optional.of(kiosk));
      };

  private EnrolmentTable() {}

  /**
   * One request.
   *
   * @param origin the address that it came from
   * @param tries wrong codes that were typed while it waited
   * @param kiosk its number, once it has one
   */
  record Row(
      long id,
      Bytes request,
      Bytes nonce,
      String code,
      String origin,
      Instant askedAt,
      Instant expiresAt,
      int tries,
      Optional<Integer> kiosk) {}

  /** The name of a key. */
  static String hash(PublicKey key) {
    return Sha256.hex(key.getEncoded());
  }

  static Optional<Row> find(Handle handle, String keyHash) {
    return handle
        .createQuery(COLUMNS + "where key_hash = :hash")
        .bind("hash", keyHash)
        .map(ROW)
        .findOne();
  }

  /** Those that have no number yet and whose time is not over, the oldest first. */
  static List<Row> open(Handle handle, Instant now) {
    return handle
        .createQuery(COLUMNS + "where kiosk is null and expires_at > :now order by id")
        .bind("now", now)
        .map(ROW)
        .list();
  }

  static void put(Handle handle, String keyHash, Row row) {
    handle
        .createUpdate(
            """
            insert into enrolment (key_hash, request, nonce, code, origin, asked_at, expires_at)
            values (:hash, :request, :nonce, :code, :origin, :asked, :expires)
            """)
        .bind("hash", keyHash)
        .bind("request", row.request().toArray())
        .bind("nonce", row.nonce().toArray())
        .bind("code", row.code())
        .bind("origin", row.origin())
        .bind("asked", row.askedAt())
        .bind("expires", row.expiresAt())
        .execute();
  }

  /** Forgets what nobody will ask for any more. */
  static void sweep(Handle handle, Instant waitingBefore, Instant grantedBefore) {
    handle
        .createUpdate(
            """
            delete from enrolment where (kiosk is null and expires_at <= :waiting)
              or expires_at <= :granted
            """)
        .bind("waiting", waitingBefore)
        .bind("granted", grantedBefore)
        .execute();
  }

  /** Counts a wrong code against all that wait. */
  static void countTry(Handle handle, Instant now) {
    handle
        .createUpdate(
            "update enrolment set tries = tries + 1 where kiosk is null and expires_at > :now")
        .bind("now", now)
        .execute();
  }

  static void grant(Handle handle, long id, int kiosk) {
    handle
        .createUpdate("update enrolment set kiosk = :kiosk where id = :id")
        .bind("kiosk", kiosk)
        .bind("id", id)
        .execute();
  }
}
