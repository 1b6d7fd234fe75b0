package community.leju.hub.fleet;

import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.hub.epoch.Floors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The kiosks' table. Rows stay for ever: a number is never given twice. */
public final class Kiosks {
  private static final String COLUMNS =
      "select number, committee, slip_key, enrolled_at, seen_at, revoked_at from kiosk ";
  private static final RowMapper<Kiosk> KIOSK =
      (row, context) -> {
        long revoked = row.getLong("revoked_at");
        var revokedAt =
            row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(revoked));
        return new Kiosk(
            row.getInt("number"),
            new Scope(row.getString("committee")),
            Bytes.of(row.getBytes("slip_key")),
            Instant.ofEpochMilli(row.getLong("enrolled_at")),
            Instant.ofEpochMilli(row.getLong("seen_at")),
            revokedAt);
      };

  /** Adds a kiosk under the next number. */
  int add(Handle handle, Scope committee, String tokenHash, byte[] slipKey, Instant now) {
    int number = Math.max(newest(handle) + 1, (int) Floors.of(handle, Floors.KIOSK));
    handle
        .createUpdate(
            """
            insert into kiosk (number, committee, token_hash, slip_key, enrolled_at, seen_at)
            values (:number, :committee, :token, :key, :now, :now)
            """)
        .bind("number", number)
        .bind("committee", committee)
        .bind("token", tokenHash)
        .bind("key", slipKey)
        .bind("now", now)
        .execute();
    return number;
  }

  /** The highest number that was given; 0 for none. */
  public int newest(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) from kiosk")
        .mapTo(Integer.class)
        .one();
  }

  Optional<Kiosk> findByToken(Handle handle, String tokenHash) {
    return handle
        .createQuery(COLUMNS + "where token_hash = :hash")
        .bind("hash", tokenHash)
        .map(KIOSK)
        .findOne();
  }

  public Optional<Kiosk> find(Handle handle, int number) {
    return handle
        .createQuery(COLUMNS + "where number = :number")
        .bind("number", number)
        .map(KIOSK)
        .findOne();
  }

  List<Kiosk> all(Handle handle) {
    return handle.createQuery(COLUMNS + "order by number").map(KIOSK).list();
  }

  /** The numbers of those in use that were enrolled before an instant and not heard since it. */
  public List<Integer> silentSince(Handle handle, Instant at) {
    return handle
        .createQuery(
            """
            select number from kiosk
            where revoked_at is null and enrolled_at < :at and seen_at < :at order by number
            """)
        .bind("at", at)
        .mapTo(Integer.class)
        .list();
  }

  void seen(Handle handle, int number, Instant now) {
    handle
        .createUpdate("update kiosk set seen_at = :now where number = :number")
        .bind("now", now)
        .bind("number", number)
        .execute();
  }

  void revoke(Handle handle, int number, Instant now) {
    handle
        .createUpdate(
            "update kiosk set revoked_at = :now where number = :number and revoked_at is null")
        .bind("now", now)
        .bind("number", number)
        .execute();
  }
}
