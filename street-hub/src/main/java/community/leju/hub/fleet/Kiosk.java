package community.leju.hub.fleet;

import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import java.time.Instant;
import java.util.Optional;

/**
 * A kiosk as the hub knows it.
 *
 * @param number 1 to 9999, never reused
 * @param slipKey its raw Ed25519 public key, which signs its slips' codes; empty where it named
 *     none
 * @param replaces the dead kiosk in whose place it stands
 * @param fork the first sign that there are two of it
 */
public record Kiosk(
    int number,
    Scope committee,
    Bytes slipKey,
    Instant enrolledAt,
    Instant seenAt,
    Optional<Instant> revokedAt,
    Optional<Integer> replaces,
    Optional<Fork> fork) {
  /** A sign that there are two of a kiosk. */
  public record Fork(String what, Instant at) {}

  public boolean isRevoked() {
    return revokedAt.isPresent();
  }
}
