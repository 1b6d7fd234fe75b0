package community.leju.agent.store;

import community.leju.content.certificate.KioskKeys;
import community.leju.content.certificate.KioskRequest;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A key that has no certificate yet.
 *
 * @param slipKey made with it, where the kiosk is new
 * @param request as it is sent, any number of times
 */
public record PendingKey(PrivateKey key, Optional<PrivateKey> slipKey, Bytes request) {
  /** Makes the keys of a new kiosk. */
  public static PendingKey ofNewKiosk(SecureRandom random) {
    var pair = KioskKeys.newPair(random);
    var slipPair = Ed25519.newPair();
    var slipPublic = Bytes.of(Ed25519.raw(slipPair.getPublic()));
    var request = KioskRequest.sign(pair, Optional.of(slipPublic));
    return new PendingKey(pair.getPrivate(), Optional.of(slipPair.getPrivate()), Bytes.of(request));
  }

  /** Makes the next key of one that is enrolled. */
  public static PendingKey ofRenewal(SecureRandom random) {
    var pair = KioskKeys.newPair(random);
    var request = KioskRequest.sign(pair, Optional.empty());
    return new PendingKey(pair.getPrivate(), Optional.empty(), Bytes.of(request));
  }

  public PublicKey publicKey() {
    return KioskRequest.read(request.toArray()).key();
  }

  /** Without its secrets. */
  @Override
  public String toString() {
    return "PendingKey";
  }
}
