package community.leju.content.signing;

import java.security.KeyPair;
import java.security.PrivateKey;

/** Something that signs with one Ed25519 key: a file, a token, a browser. */
public interface Signer {
  /** The raw public key, 32 bytes. */
  byte[] publicKey();

  /** A signature of 64 bytes. */
  byte[] sign(byte[] message);

  /** A signer whose key is in this process's memory. */
  static Signer of(KeyPair pair) {
    return of(Ed25519.raw(pair.getPublic()), pair.getPrivate());
  }

  /** As {@link #of(KeyPair)}, of the raw public key and its private one. */
  static Signer of(byte[] publicKey, PrivateKey privateKey) {
    var own = publicKey.clone();
    return new Signer() {
      @Override
      public byte[] publicKey() {
        return own.clone();
      }

      @Override
      public byte[] sign(byte[] message) {
        return Ed25519.sign(privateKey, message);
      }
    };
  }
}
