package community.leju.agent.store;

import community.leju.content.item.Scope;
import community.leju.content.signing.Ed25519;
import java.time.Instant;
import java.util.Optional;

/** The identity's one row. */
final class IdentityTable {
  private IdentityTable() {}

  static Optional<Identity> find(Database database) {
    return database.find(
        """
        SELECT kiosk, committee, hub, public_address, slip_private FROM identity
        """,
        row ->
            new Identity(
                row.getInt(1),
                new Scope(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Ed25519.privateOf(row.getBytes(5))));
  }

  static void insert(Database database, Identity identity, Instant now) {
    database.execute(
        """
        INSERT INTO identity
          (one, kiosk, committee, hub, public_address, slip_private, enrolled_at)
        VALUES (1, ?, ?, ?, ?, ?, ?)
        """,
        identity.kiosk(),
        identity.committee().value(),
        identity.hub(),
        identity.publicAddress(),
        identity.slipKey().getEncoded(),
        now.toEpochMilli());
  }
}
