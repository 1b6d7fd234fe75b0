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

/** Approvers' release keys. A private key is opened for one signature, by the password. */
public final class SigningKeys {
  private final Wrapping wrapping;

  public SigningKeys(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  /** Makes an approver's key; returns its raw public half. */
  public byte[] create(Handle handle, long account, String password, Instant now) {
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
    return publicKey;
  }

  /** The approver's signer, or empty where there is no key or the password is another. */
  public Optional<Signer> open(Handle handle, long account, String password) {
    record Row(Bytes publicKey, UnderPassword wrapped) {}
    return handle
        .createQuery("select public_key, salt, wrapped from signing_key where account_id = :id")
        .bind("id", account)
        .map((row, context) ->
            new Row(
                Bytes.of(row.getBytes("public_key")),
                new UnderPassword(
                    Bytes.of(row.getBytes("salt")), Bytes.of(row.getBytes("wrapped")))))
        .findOne()
        .flatMap(row ->
            wrapping
                .open(password, purpose(account), row.wrapped())
                .map(pkcs8 -> Signer.of(row.publicKey().toArray(), Ed25519.privateOf(pkcs8))));
  }

  /** The raw public keys of the approvers of that scope. */
  public List<byte[]> ofScope(Handle handle, String scope) {
    return handle
        .createQuery(
            """
            select public_key from signing_key
            join account on account.id = account_id
            where scope = :scope order by account.id
            """)
        .bind("scope", scope)
        .map((row, context) -> row.getBytes(1))
        .list();
  }

  private static String purpose(long account) {
    return "release-signing " + account;
  }
}
