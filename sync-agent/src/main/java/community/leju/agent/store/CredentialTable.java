package community.leju.agent.store;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.certificate.KioskKeys;
import community.leju.content.certificate.Pin;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Optional;

/** The credential's one row, and that of the key that waits to become one. */
final class CredentialTable {
  private CredentialTable() {}

  static Optional<Credential> find(Database database) {
    return database.find(
        "SELECT private_key, certificate, pin, renew_at FROM credential",
        row ->
            new Credential(
                KioskKeys.privateOf(row.getBytes(1)),
                KioskCertificate.parse(row.getBytes(2)),
                new Pin(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4))));
  }

  /** Puts a credential in the place of what there was; the key that waited for it waits no more. */
  static void put(Database database, Credential credential) {
    try {
      database.execute(
          """
          INSERT OR REPLACE INTO credential (one, private_key, certificate, pin, renew_at)
          VALUES (1, ?, ?, ?, ?)
          """,
          credential.key().getEncoded(),
          credential.certificate().getEncoded(),
          credential.pin().hex(),
          credential.renewAt().toEpochMilli());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
    dropPending(database);
  }

  static Optional<PendingKey> pending(Database database) {
    return database.find(
        "SELECT private_key, slip_private, request FROM pending_key",
        row ->
            new PendingKey(
                KioskKeys.privateOf(row.getBytes(1)),
                Optional.ofNullable(row.getBytes(2)).map(Ed25519::privateOf),
                Bytes.of(row.getBytes(3))));
  }

  static void putPending(Database database, PendingKey pending) {
    database.execute(
        """
        INSERT OR REPLACE INTO pending_key (one, private_key, slip_private, request)
        VALUES (1, ?, ?, ?)
        """,
        pending.key().getEncoded(),
        pending.slipKey().map(PrivateKey::getEncoded).orElse(null),
        pending.request().toArray());
  }

  static void dropPending(Database database) {
    database.execute("DELETE FROM pending_key");
  }
}
