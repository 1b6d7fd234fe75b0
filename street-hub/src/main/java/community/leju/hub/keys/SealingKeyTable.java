package community.leju.hub.keys;

import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.content.submission.OfficeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of offices' keys. Rows stay for ever; of a destroyed key only the public half. */
final class SealingKeyTable {
  private SealingKeyTable() {}

  static void insert(Handle handle, OfficeKey key, byte[] recovery, Instant now) {
    handle
        .createUpdate(
            """
            insert into sealing_key (key_id, office, suite, public_key, recovery, created_at)
            values (:id, :office, :suite, :public, :recovery, :now)
            """)
        .bind("id", key.keyId())
        .bind("office", key.office())
        .bind("suite", key.suite())
        .bind("public", key.publicKey().toArray())
        .bind("recovery", recovery)
        .bind("now", now)
        .execute();
  }

  static Optional<byte[]> recovery(Handle handle, String keyId) {
    return handle
        .createQuery("select recovery from sealing_key where key_id = :id and recovery is not null")
        .bind("id", keyId)
        .map((row, context) -> row.getBytes(1))
        .findOne();
  }

  static List<OfficeKeys.Kept> all(Handle handle) {
    return handle
        .createQuery(
            """
            select *, (select count(*) from sealing_key_grant as one
                       where one.key_id = sealing_key.key_id) as holders
            from sealing_key order by office, created_at
            """)
        .map((row, context) -> kept(row))
        .list();
  }

  private static OfficeKeys.Kept kept(ResultSet row) throws SQLException {
    var key =
        new OfficeKey(
            new Scope(row.getString("office")),
            row.getString("key_id"),
            row.getString("suite"),
            Bytes.of(row.getBytes("public_key")));
    return new OfficeKeys.Kept(
        key,
        row.getInt("holders"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        instant(row, "published_at"),
        instant(row, "retired_at"),
        instant(row, "destroyed_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  static void published(Handle handle, String keyId, Instant now) {
    stamp(handle, "update sealing_key set published_at = :now where key_id = :id", keyId, now);
  }

  static void retire(Handle handle, String keyId, Instant now) {
    stamp(handle, "update sealing_key set retired_at = :now where key_id = :id", keyId, now);
  }

  static void destroy(Handle handle, String keyId, Instant now) {
    for (var table : List.of("sealing_key_grant", "password_grant")) {
      handle
          .createUpdate("delete from " + table + " where key_id = :id")
          .bind("id", keyId)
          .execute();
    }
    stamp(
        handle,
        "update sealing_key set recovery = null, destroyed_at = :now where key_id = :id",
        keyId,
        now);
  }

  private static void stamp(Handle handle, String sql, String keyId, Instant now) {
    handle.createUpdate(sql).bind("now", now).bind("id", keyId).execute();
  }

  static void grant(Handle handle, String keyId, long account, byte[] sealed) {
    handle
        .createUpdate(
            """
            insert or replace into sealing_key_grant (key_id, account_id, sealed)
            values (:id, :account, :sealed)
            """)
        .bind("id", keyId)
        .bind("account", account)
        .bind("sealed", sealed)
        .execute();
  }

  /** Takes every key of an account back. */
  static void revoke(Handle handle, long account) {
    for (var table : List.of("sealing_key_grant", "password_grant")) {
      handle
          .createUpdate("delete from " + table + " where account_id = :id")
          .bind("id", account)
          .execute();
    }
  }

  /** A key as it was sealed to somebody. */
  record Grant(String keyId, Bytes sealed) {}

  static List<Grant> grants(Handle handle, long account) {
    return handle
        .createQuery("select key_id, sealed from sealing_key_grant where account_id = :id")
        .bind("id", account)
        .map((row, context) -> new Grant(row.getString("key_id"), Bytes.of(row.getBytes("sealed"))))
        .list();
  }
}
