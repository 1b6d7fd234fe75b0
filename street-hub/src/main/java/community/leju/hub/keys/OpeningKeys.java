package community.leju.hub.keys;

import community.leju.content.signing.Bytes;
import community.leju.content.submission.Sealing;
import community.leju.hub.secret.Wrapping;
import community.leju.hub.secret.Wrapping.UnderPassword;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Clerks' own key pairs (X25519). The private half is wrapped under the clerk's password; to the
 * public one anybody may seal an office's key, without the password.
 */
public final class OpeningKeys {
  private final Wrapping wrapping;

  public OpeningKeys(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  /** Makes a clerk's pair, in place of an older one; returns the private half. */
  public byte[] create(Handle handle, long account, String password, Instant now) {
    var privateKey = Sealing.newPrivateKey();
    var wrapped = wrapping.wrap(password, purpose(account), privateKey);
    handle
        .createUpdate(
            """
            insert or replace into opening_key (account_id, public_key, salt, wrapped, created_at)
            values (:account, :public, :salt, :wrapped, :now)
            """)
        .bind("account", account)
        .bind("public", Sealing.publicKeyOf(privateKey))
        .bind("salt", wrapped.salt().toArray())
        .bind("wrapped", wrapped.wrapped().toArray())
        .bind("now", now)
        .execute();
    return privateKey;
  }

  /** The private half; empty where there is none or the password is another. */
  public Optional<Bytes> open(Handle handle, long account, String password) {
    return handle
        .createQuery("select salt, wrapped from opening_key where account_id = :id")
        .bind("id", account)
        .map((row, context) ->
            new UnderPassword(Bytes.of(row.getBytes("salt")), Bytes.of(row.getBytes("wrapped"))))
        .findOne()
        .flatMap(wrapped -> wrapping.open(password, purpose(account), wrapped))
        .map(Bytes::of);
  }

  /** Wraps under another password; nothing where there is no pair. */
  public void rewrap(Handle handle, long account, String before, String after) {
    open(handle, account, before)
        .ifPresent(privateKey -> {
          var wrapped = wrapping.wrap(after, purpose(account), privateKey.toArray());
          handle
              .createUpdate(
                  "update opening_key set salt = :salt, wrapped = :wrapped where account_id = :id")
              .bind("salt", wrapped.salt().toArray())
              .bind("wrapped", wrapped.wrapped().toArray())
              .bind("id", account)
              .execute();
        });
  }

  /** Deletes a clerk's pair. */
  public void delete(Handle handle, long account) {
    handle
        .createUpdate("delete from opening_key where account_id = :id")
        .bind("id", account)
        .execute();
  }

  Optional<byte[]> publicKey(Handle handle, long account) {
    return handle
        .createQuery("select public_key from opening_key where account_id = :id")
        .bind("id", account)
        .map((row, context) -> row.getBytes(1))
        .findOne();
  }

  private static String purpose(long account) {
    return "opening " + account;
  }
}
