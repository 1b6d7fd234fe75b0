package community.leju.content.certificate;

import community.leju.content.signing.InvalidKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** Keys of certificates: P-256 (FIPS 186-5). */
public final class KioskKeys {
  private static final String CURVE = "secp256r1";
  private static final int FIELD_BITS = 256;

  private KioskKeys() {}

  public static KeyPair newPair(SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The private key of its PKCS #8 form.
   *
   * @throws InvalidKey where it is none
   */
  public static PrivateKey privateOf(byte[] pkcs8) {
    try {
      return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new InvalidKey("no P-256 private key: " + e.getMessage());
    }
  }

  /**
   * Insists on the one curve.
   *
   * @throws InvalidKey where it is another key
   */
  static PublicKey check(PublicKey key) {
    if (key instanceof ECPublicKey ec
        && ec.getParams().getCurve().getField().getFieldSize() == FIELD_BITS
        && ec.getParams().toString().contains(CURVE)) {
      return key;
    }
    throw new InvalidKey("the key must be on the curve P-256");
  }
}
