package community.leju.hub.secret;

import community.leju.content.signing.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Wraps keys with AES-256-GCM: a fresh 12-byte nonce, then the ciphertext with its tag. */
public final class Wrapping {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Argon2 argon2;
  private final SecureRandom random;

  /** A secret under a password. */
  public record UnderPassword(Bytes salt, Bytes wrapped) {}

  public Wrapping(Argon2 argon2, SecureRandom random) {
    this.argon2 = argon2;
    this.random = random;
  }

  /**
   * Wraps under a password.
   *
   * @param purpose bound to the result: what is wrapped for one purpose opens for no other
   */
  public UnderPassword wrap(String password, String purpose, byte[] secret) {
    var salt = argon2.salt();
    return new UnderPassword(
        Bytes.of(salt), Bytes.of(wrap(argon2.deriveKey(password, salt), purpose, secret)));
  }

  /** The secret, or empty where the password is another. */
  public Optional<byte[]> open(String password, String purpose, UnderPassword wrapped) {
    return open(
        argon2.deriveKey(password, wrapped.salt().toArray()), purpose, wrapped.wrapped().toArray());
  }

  /** Wraps under a 256-bit key. */
  public byte[] wrap(byte[] key, String purpose, byte[] secret) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(secret);
      var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret, or empty where the key is another. */
  public Optional<byte[]> open(byte[] key, String purpose, byte[] wrapped) {
    if (wrapped.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    var nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, key, nonce, purpose)
              .doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String purpose)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
