package community.leju.hub.keys;

import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.content.submission.CannotOpen;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import community.leju.hub.secret.Wrapping;
import community.leju.hub.secret.Wrapping.UnderPassword;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The offices' sealing keys. What kiosks seal opens only with the key of a clerk who was granted
 * it, or with the recovery key that is kept offline.
 *
 * <p>An office has one present key. A retired one opens what was sealed to it until it is
 * destroyed.
 */
public final class OfficeKeys {
  private final Wrapping wrapping;
  private final OpeningKeys openingKeys;

  /**
   * A key with its life.
   *
   * @param holders how many clerks it is sealed to
   * @param published when a release was first seen to name it
   */
  public record Kept(
      OfficeKey key,
      int holders,
      Instant created,
      Optional<Instant> published,
      Optional<Instant> retired,
      Optional<Instant> destroyed) {
    public boolean isPresent() {
      return retired.isEmpty();
    }
  }

  public OfficeKeys(Wrapping wrapping, OpeningKeys openingKeys) {
    this.wrapping = wrapping;
    this.openingKeys = openingKeys;
  }

  /** The office's present public key, made now where there is none. */
  public OfficeKey findOrCreate(Handle handle, Scope office, byte[] recoveryKey, Instant now) {
    return find(handle, office).orElseGet(() -> create(handle, office, recoveryKey, now));
  }

  private OfficeKey create(Handle handle, Scope office, byte[] recoveryKey, Instant now) {
    var privateKey = Sealing.newPrivateKey();
    var key = OfficeKey.of(office, Sealing.publicKeyOf(privateKey));
    var recovery = wrapping.wrap(recoveryKey, recoveryPurpose(key.keyId()), privateKey);
    SealingKeyTable.insert(handle, key, recovery, now);
    return key;
  }

  /**
   * Lets a clerk who has an opening key open the office's submissions, past keys' too.
   *
   * @return false where the recovery key is another
   */
  public boolean grant(Handle handle, Scope office, byte[] recoveryKey, long account) {
    var publicKey = openingKeys.publicKey(handle, account).orElseThrow();
    for (var kept : ofOffice(handle, office)) {
      var keyId = kept.key().keyId();
      var privateKey = recovered(handle, keyId, recoveryKey);
      if (privateKey.isEmpty()) {
        return false;
      }
      seal(handle, keyId, account, publicKey, privateKey.get());
    }
    return true;
  }

  /** Takes every key of a clerk back, the clerk's own with them. */
  public void revoke(Handle handle, long account) {
    SealingKeyTable.revoke(handle, account);
    openingKeys.delete(handle, account);
  }

  /**
   * Gives an office another key; the one before stays for what was sealed to it.
   *
   * @param clerks the accounts that open it
   * @return empty where the recovery key is another
   */
  public Optional<OfficeKey> rotate(
      Handle handle, Scope office, byte[] recoveryKey, List<Long> clerks, Instant now) {
    var before = find(handle, office).orElseThrow();
    if (recovered(handle, before.keyId(), recoveryKey).isEmpty()) {
      return Optional.empty();
    }
    SealingKeyTable.retire(handle, before.keyId(), now);
    var key = create(handle, office, recoveryKey, now);
    clerks.forEach(clerk -> grant(handle, office, recoveryKey, clerk));
    return Optional.of(key);
  }

  /** Whether that clerk has a key that offices' keys can be sealed to. */
  public boolean canBeGranted(Handle handle, long account) {
    return openingKeys.publicKey(handle, account).isPresent();
  }

  /** Destroys the private half of a retired key, everywhere it is. */
  public void destroy(Handle handle, String keyId, Instant now) {
    SealingKeyTable.destroy(handle, keyId, now);
  }

  /** Notes that a release names that key. */
  public void published(Handle handle, String keyId, Instant now) {
    SealingKeyTable.published(handle, keyId, now);
  }

  /** The private keys, by key id, that a clerk's opening key opens. */
  public Map<String, byte[]> open(Handle handle, long account, Bytes openingKey) {
    var keys = new HashMap<String, byte[]>();
    for (var grant : SealingKeyTable.grants(handle, account)) {
      open(grant, account, openingKey).ifPresent(secret -> keys.put(grant.keyId(), secret));
    }
    return keys;
  }

  /** Empty where it was sealed to a key that the clerk had before a reset. */
  private static Optional<byte[]> open(
      SealingKeyTable.Grant grant, long account, Bytes openingKey) {
    try {
      var purpose = purpose(grant.keyId(), account);
      return Optional.of(Sealing.open(openingKey.toArray(), purpose, grant.sealed().toArray()));
    } catch (CannotOpen e) {
      return Optional.empty();
    }
  }

  /** A clerk's opening key; empty where there is none, or the password is another. */
  public Optional<Bytes> openingKey(Handle handle, long account, String password) {
    return openingKeys.open(handle, account, password);
  }

  /** Whether a clerk's keys are still wrapped under the password itself. */
  public boolean hasOldGrants(Handle handle, long account) {
    return handle
            .createQuery("select count(*) from password_grant where account_id = :id")
            .bind("id", account)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /**
   * Makes a clerk an opening key, and exchanges what is wrapped under the password itself for what
   * is sealed to it.
   */
  public Bytes exchange(Handle handle, long account, String password, Instant now) {
    record Row(String keyId, UnderPassword wrapped) {}
    var rows =
        handle
            .createQuery("select key_id, salt, wrapped from password_grant where account_id = :id")
            .bind("id", account)
            .map((row, context) ->
                new Row(
                    row.getString("key_id"),
                    new UnderPassword(
                        Bytes.of(row.getBytes("salt")), Bytes.of(row.getBytes("wrapped")))))
            .list();
    var openingKey = openingKeys.create(handle, account, password, now);
    var publicKey = Sealing.publicKeyOf(openingKey);
    for (var row : rows) {
      wrapping
          .open(password, "office " + row.keyId() + " " + account, row.wrapped())
          .ifPresent(secret -> seal(handle, row.keyId(), account, publicKey, secret));
    }
    handle
        .createUpdate("delete from password_grant where account_id = :id")
        .bind("id", account)
        .execute();
    return Bytes.of(openingKey);
  }

  /** The present keys, one an office. */
  public List<OfficeKey> all(Handle handle) {
    return kept(handle).stream().filter(Kept::isPresent).map(Kept::key).toList();
  }

  /** Every key there ever was. */
  public List<Kept> kept(Handle handle) {
    return SealingKeyTable.all(handle);
  }

  /** Whether what is sealed to that key can still be opened here. */
  public boolean opens(Handle handle, String keyId) {
    return SealingKeyTable.recovery(handle, keyId).isPresent();
  }

  private List<Kept> ofOffice(Handle handle, Scope office) {
    return kept(handle).stream()
        .filter(kept -> kept.key().office().equals(office) && kept.destroyed().isEmpty())
        .toList();
  }

  private Optional<OfficeKey> find(Handle handle, Scope office) {
    return all(handle).stream().filter(key -> key.office().equals(office)).findFirst();
  }

  private Optional<byte[]> recovered(Handle handle, String keyId, byte[] recoveryKey) {
    return SealingKeyTable.recovery(handle, keyId)
        .flatMap(wrapped -> wrapping.open(recoveryKey, recoveryPurpose(keyId), wrapped));
  }

  private static void seal(
      Handle handle, String keyId, long account, byte[] publicKey, byte[] privateKey) {
    var sealed = Sealing.seal(publicKey, purpose(keyId, account), privateKey);
    SealingKeyTable.grant(handle, keyId, account, sealed);
  }

  private static byte[] purpose(String keyId, long account) {
    return ("grant " + keyId + " " + account).getBytes(StandardCharsets.UTF_8);
  }

  private static String recoveryPurpose(String keyId) {
    return "office " + keyId + " recovery";
  }
}
