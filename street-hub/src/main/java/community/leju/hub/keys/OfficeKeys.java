package community.leju.hub.keys;

import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import community.leju.hub.secret.Wrapping;
import community.leju.hub.secret.Wrapping.UnderPassword;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The offices' sealing keys. What kiosks seal opens only with a clerk's password, or with the
 * recovery key that is kept offline.
 */
public final class OfficeKeys {
  private final Wrapping wrapping;

  public OfficeKeys(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  /** The office's public key, made now where there is none. */
  public OfficeKey findOrCreate(Handle handle, Scope office, byte[] recoveryKey, Instant now) {
    var known = find(handle, office);
    if (known.isPresent()) {
      return known.get();
    }
    var privateKey = Sealing.newPrivateKey();
    var key = OfficeKey.of(office, Sealing.publicKeyOf(privateKey));
    handle
        .createUpdate(
            """
            insert into office_key (key_id, office, suite, public_key, recovery, created_at)
            values (:id, :office, :suite, :public, :recovery, :now)
            """)
        .bind("id", key.keyId())
        .bind("office", office)
        .bind("suite", key.suite())
        .bind("public", key.publicKey().toArray())
        .bind("recovery", wrapping.wrap(recoveryKey, recoveryPurpose(key.keyId()), privateKey))
        .bind("now", now)
        .execute();
    return key;
  }

  /**
   * Lets a clerk open the office's submissions.
   *
   * @return false where the recovery key is another
   */
  public boolean grant(
      Handle handle, OfficeKey key, byte[] recoveryKey, long account, String password) {
    var privateKey =
        handle
            .createQuery("select recovery from office_key where key_id = :id")
            .bind("id", key.keyId())
            .map((row, context) -> row.getBytes(1))
            .findOne()
            .flatMap(sealed -> wrapping.open(recoveryKey, recoveryPurpose(key.keyId()), sealed));
    privateKey.ifPresent(opened -> {
      var wrapped = wrapping.wrap(password, purpose(key.keyId(), account), opened);
      handle
          .createUpdate(
              """
              insert into office_key_holder (key_id, account_id, salt, wrapped)
              values (:id, :account, :salt, :wrapped)
              """)
          .bind("id", key.keyId())
          .bind("account", account)
          .bind("salt", wrapped.salt().toArray())
          .bind("wrapped", wrapped.wrapped().toArray())
          .execute();
    });
    return privateKey.isPresent();
  }

  /** The private key that this clerk's password opens; empty where the clerk holds none. */
  public Optional<byte[]> open(Handle handle, long account, String password) {
    record Row(String keyId, UnderPassword wrapped) {}
    return handle
        .createQuery("select key_id, salt, wrapped from office_key_holder where account_id = :id")
        .bind("id", account)
        .map((row, context) ->
            new Row(
                row.getString("key_id"),
                new UnderPassword(
                    Bytes.of(row.getBytes("salt")), Bytes.of(row.getBytes("wrapped")))))
        .findOne()
        .flatMap(row -> wrapping.open(password, purpose(row.keyId(), account), row.wrapped()));
  }

  public List<OfficeKey> all(Handle handle) {
    return handle
        .createQuery("select office, key_id, suite, public_key from office_key order by office")
        .map((row, context) ->
            new OfficeKey(
                new Scope(row.getString("office")),
                row.getString("key_id"),
                row.getString("suite"),
                Bytes.of(row.getBytes("public_key"))))
        .list();
  }

  private Optional<OfficeKey> find(Handle handle, Scope office) {
    return all(handle).stream().filter(key -> key.office().equals(office)).findFirst();
  }

  private static String purpose(String keyId, long account) {
    return "office " + keyId + " " + account;
  }

  private static String recoveryPurpose(String keyId) {
    return "office " + keyId + " recovery";
  }
}
