package community.leju.hub.fleet;

import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import java.time.Instant;
import java.util.Optional;

/**
 * A kiosk as the hub knows it.
 *
 * @param number 1 to 9999, never reused
 * @param slipKey its raw Ed25519 public key, which signs its slips' codes
 */
public record Kiosk(
    int number,
    Scope committee,
    Bytes slipKey,
    Instant enrolledAt,
    Instant seenAt,
    Optional<Instant> revokedAt) {
  public boolean isRevoked() {
    return revokedAt.isPresent();
  }
}
