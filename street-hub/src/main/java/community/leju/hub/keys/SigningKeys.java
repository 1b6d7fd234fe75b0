package community.leju.hub.keys;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Signer;
import community.leju.hub.secret.Wrapping;
import community.leju.hub.secret.Wrapping.UnderPassword;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Approvers' release keys. A private key is opened for one signature, by the password; beyond this
 * class nobody sees more of it than a {@link Signer}, which a browser or a token may be as well.
 */
public final class SigningKeys {
  private final Wrapping wrapping;

  /** Whose key it is. */
  public record Held(String login, String scope, Bytes publicKey) {}

  private record Row(Bytes publicKey, UnderPassword wrapped) {}

  public SigningKeys(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  /** Makes an approver's key in place of an older one. */
  public void create(Handle handle, long account, String password, Instant now) {
    delete(handle, account);
    var pair = Ed25519.newPair();
    var publicKey = Ed25519.raw(pair.getPublic());
    var wrapped = wrapping.wrap(password, purpose(account), pair.getPrivate().getEncoded());
    handle
        .createUpdate(
            """
            insert into signing_key (key_id, account_id, public_key, salt, wrapped, created_at)
            values (:id, :account, :public, :salt, :wrapped, :now)
            """)
        .bind("id", HexFormat.of().formatHex(publicKey))
        .bind("account", account)
        .bind("public", publicKey)
        .bind("salt", wrapped.salt().toArray())
        .bind("wrapped", wrapped.wrapped().toArray())
        .bind("now", now)
        .execute();
  }

  /** Deletes an approver's key. */
  public void delete(Handle handle, long account) {
    handle
        .createUpdate("delete from signing_key where account_id = :id")
        .bind("id", account)
        .execute();
  }

  /** Wraps under another password; nothing where there is no key. */
  public void rewrap(Handle handle, long account, String before, String after) {
    find(handle, account)
        .flatMap(row -> wrapping.open(before, purpose(account), row.wrapped()))
        .ifPresent(pkcs8 -> {
          var wrapped = wrapping.wrap(after, purpose(account), pkcs8);
          handle
              .createUpdate(
                  "update signing_key set salt = :salt, wrapped = :wrapped where account_id = :id")
              .bind("salt", wrapped.salt().toArray())
              .bind("wrapped", wrapped.wrapped().toArray())
              .bind("id", account)
              .execute();
        });
  }

  /** The approver's signer, or empty where there is no key or the password is another. */
  public Optional<Signer> open(Handle handle, long account, String password) {
    return find(handle, account)
        .flatMap(row ->
            wrapping
                .open(password, purpose(account), row.wrapped())
                .map(pkcs8 -> Signer.of(row.publicKey().toArray(), Ed25519.privateOf(pkcs8))));
  }

  private static Optional<Row> find(Handle handle, long account) {
    return handle
        .createQuery("select public_key, salt, wrapped from signing_key where account_id = :id")
        .bind("id", account)
        .map((row, context) ->
            new Row(
                Bytes.of(row.getBytes("public_key")),
                new UnderPassword(
                    Bytes.of(row.getBytes("salt")), Bytes.of(row.getBytes("wrapped")))))
        .findOne();
  }

  /** The approvers' keys, in the order in which they came. */
  public List<Held> all(Handle handle) {
    return handle
        .createQuery(
            """
            select login, scope, public_key from signing_key
            join account on account.id = account_id
            where disabled_at is null order by account.id
            """)
        .map((row, context) ->
            new Held(
                row.getString("login"),
                row.getString("scope"),
                Bytes.of(row.getBytes("public_key"))))
        .list();
  }

  private static String purpose(long account) {
    return "release-signing " + account;
  }
}
