package community.leju.content.submission;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.internal.HpkeDecrypt;
import com.google.crypto.tink.hybrid.internal.HpkeEncrypt;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.SecretBytes;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import java.security.GeneralSecurityException;

/**
 * Seals to an office's key, and opens: HPKE (RFC 9180), base mode. The clear part goes in as HPKE's
 * {@code info}, the one place where Tink binds data; a changed clear part opens nothing.
 *
 * <p>Tink's key sets would bring Protocol Buffers along to a kiosk; the primitives below them need
 * none.
 */
@AccessesPartialKey
public final class Sealing {
  /** The first suite's name. */
  public static final String SUITE = "HPKE-X25519-SHA256-AES256GCM";

  private Sealing() {}

  /** A fresh private key, 32 bytes. */
  public static byte[] newPrivateKey() {
    return X25519.generatePrivateKey();
  }

  public static byte[] publicKeyOf(byte[] privateKey) {
    try {
      return X25519.publicFromPrivate(privateKey);
    } catch (GeneralSecurityException e) {
      throw new CannotOpen("the private key is none", e);
    }
  }

  /** Seals the answers to the office of the clear part. */
  public static Envelope seal(OfficeKey office, Clear clear, byte[] answers) {
    if (!office.suite().equals(SUITE)) {
      throw new UnknownSuite(office.suite());
    }
    var info = clear.associatedData(SUITE, office.keyId());
    var sealed = seal(office.publicKey().toArray(), info, answers);
    return new Envelope(clear, SUITE, office.keyId(), Bytes.of(sealed));
  }

  /**
   * Seals to a public key; what is sealed for one purpose opens for no other.
   *
   * @throws CannotSeal where it is none
   */
  public static byte[] seal(byte[] publicKey, byte[] purpose, byte[] secret) {
    try {
      return HpkeEncrypt.create(publicKey(publicKey)).encrypt(secret, purpose);
    } catch (GeneralSecurityException e) {
      throw new CannotSeal(Sha256.hex(publicKey).substring(0, 16), e);
    }
  }

  /**
   * Opens an envelope.
   *
   * @throws UnknownSuite where it was sealed in a way that this version does not know
   * @throws CannotOpen where the key is another, or a byte was changed
   */
  public static byte[] open(byte[] privateKey, Envelope envelope) {
    if (!envelope.suite().equals(SUITE)) {
      throw new UnknownSuite(envelope.suite());
    }
    return open(
        privateKey,
        envelope.clear().associatedData(SUITE, envelope.keyId()),
        envelope.sealed().toArray());
  }

  /**
   * Opens what was sealed to a public key.
   *
   * @throws CannotOpen where key or purpose are others, or a byte was changed
   */
  public static byte[] open(byte[] privateKey, byte[] purpose, byte[] sealed) {
    try {
      var key =
          HpkePrivateKey.create(
              publicKey(publicKeyOf(privateKey)),
              SecretBytes.copyFrom(privateKey, InsecureSecretKeyAccess.get()));
      return HpkeDecrypt.create(key).decrypt(sealed, purpose);
    } catch (GeneralSecurityException e) {
      throw new CannotOpen("the seal does not open with this key", e);
    }
  }

  private static HpkePublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    var bytes = com.google.crypto.tink.util.Bytes.copyFrom(raw);
    return HpkePublicKey.create(parameters(), bytes, null);
  }

  private static HpkeParameters parameters() throws GeneralSecurityException {
    return HpkeParameters.builder()
        .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
        .setVariant(HpkeParameters.Variant.NO_PREFIX)
        .build();
  }
}
