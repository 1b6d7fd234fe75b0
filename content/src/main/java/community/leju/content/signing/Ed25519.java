package community.leju.content.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) keys and signatures, public keys as their raw 32 bytes. */
public final class Ed25519 {
  public static final int RAW_BYTES = 32;
  public static final int SIGNATURE_BYTES = 64;

  /** The fixed head of an Ed25519 SubjectPublicKeyInfo (RFC 8410), before the raw key. */
  private static final byte[] SPKI_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  public static KeyPair newPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] raw(PublicKey key) {
    var encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
  }

  /**
   * The key of 32 raw bytes.
   *
   * @throws InvalidKey where they are no key
   */
  public static PublicKey ofRaw(byte[] raw) {
    if (raw.length != RAW_BYTES) {
      throw new InvalidKey("an Ed25519 public key has 32 bytes, not " + raw.length);
    }
    var encoded = Arrays.copyOf(SPKI_HEAD, SPKI_HEAD.length + RAW_BYTES);
    System.arraycopy(raw, 0, encoded, SPKI_HEAD.length, RAW_BYTES);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (InvalidKeySpecException e) {
      throw new InvalidKey("no Ed25519 public key: " + e.getMessage());
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
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (InvalidKeySpecException e) {
      throw new InvalidKey("no Ed25519 private key: " + e.getMessage());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] sign(PrivateKey key, byte[] message) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the signature is the key's over the message. Malformed signatures are not. */
  public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
