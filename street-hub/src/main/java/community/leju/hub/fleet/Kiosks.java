package community.leju.hub.fleet;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.hub.epoch.Floors;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The kiosks' table. Rows stay for ever: a number is never given twice. */
public final class Kiosks {
  private static final String COLUMNS =
      """
      select number, committee, slip_key, enrolled_at, seen_at, revoked_at, replaces, fork, fork_at
      from kiosk
      """;
  private static final RowMapper<Kiosk> KIOSK =
      (row, context) -> {
        int replaces = row.getInt("replaces");
        var fork = Optional.ofNullable(row.getString("fork"));
        var forkAt = instant(row, "fork_at");
        return new Kiosk(
            row.getInt("number"),
            new Scope(row.getString("committee")),
            Bytes.of(row.getBytes("slip_key")),
            Instant.ofEpochMilli(row.getLong("enrolled_at")),
            Instant.ofEpochMilli(row.getLong("seen_at")),
            instant(row, "revoked_at"),
            replaces == 0 ? Optional.empty() : Optional.of(replaces),
            fork.map(what -> new Kiosk.Fork(what, forkAt.orElseThrow())));
      };

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  /** Of those that are not revoked: whoever has a revoked one's key may print what they like. */
  Map<Integer, Bytes> slipKeys(Handle handle) {
    return handle
        .createQuery(
            """
            select number, slip_key from kiosk where revoked_at is null and length(slip_key) > 0
            """)
        .map((row, context) -> Map.entry(row.getInt("number"), Bytes.of(row.getBytes("slip_key"))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The number that the next kiosk gets. */
  public int nextNumber(Handle handle) {
    return Math.max(newest(handle) + 1, (int) Floors.of(handle, Floors.KIOSK));
  }

  /** Adds a kiosk, whose first certificate that is. */
  public void add(
      Handle handle,
      KioskCertificate says,
      X509Certificate certificate,
      Optional<Integer> replaces,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into kiosk (number, committee, key_hash, certificate, slip_key, replaces,
              enrolled_at, seen_at, reconciled)
            values (:number, :committee, :hash, :certificate, :slip, :replaces, :now, :now,
              (select max(number) from epoch))
            """)
        .bind("number", says.kiosk())
        .bind("committee", says.committee())
        .bind("hash", EnrolmentTable.hash(certificate.getPublicKey()))
        .bind("certificate", der(certificate))
        .bind("slip", says.slipKey().map(Bytes::toArray).orElse(new byte[0]))
        .bind("replaces", replaces.orElse(null))
        .bind("now", now)
        .execute();
  }

  /** The highest number that was given; 0 for none. */
  public int newest(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) from kiosk")
        .mapTo(Integer.class)
        .one();
  }

  /** The certificate that was issued to it last; empty for a kiosk that never had one. */
  Optional<X509Certificate> newest(Handle handle, int number) {
    return handle
        .createQuery("select certificate from kiosk where number = :number")
        .bind("number", number)
        .map((row, context) -> Optional.ofNullable(row.getBytes(1)))
        .findOne()
        .flatMap(bytes -> bytes)
        .map(KioskCertificate::parse);
  }

  void renew(Handle handle, int number, X509Certificate certificate) {
    handle
        .createUpdate(
            """
            update kiosk set key_hash = :hash, certificate = :certificate where number = :number
            """)
        .bind("hash", EnrolmentTable.hash(certificate.getPublicKey()))
        .bind("certificate", der(certificate))
        .bind("number", number)
        .execute();
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
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

  /** How many are in use for an office: the street's is all kiosks'. */
  public int inUse(Handle handle, Scope office) {
    return handle
        .createQuery(
            """
            select count(*) from kiosk
            where revoked_at is null and (:office = 'street' or committee = :office)
            """)
        .bind("office", office)
        .mapTo(Integer.class)
        .one();
  }

  /** Whether that is the machine's boot as it was told last. */
  boolean isBoot(Handle handle, int number, String boot) {
    return handle
        .createQuery("select boot = :boot from kiosk where number = :number")
        .bind("boot", boot)
        .bind("number", number)
        .mapTo(Boolean.class)
        .one();
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
