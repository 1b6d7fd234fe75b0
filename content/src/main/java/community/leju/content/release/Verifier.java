package community.leju.content.release;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.SignatureScheme;
import java.security.PublicKey;

/** A key that can be asked. */
record Verifier(SignatureScheme scheme, PublicKey key) {
  /** The same for the same key, however it was written and whatever it is called. */
  Bytes identity() {
    return Bytes.of(key.getEncoded());
  }

  boolean verifies(byte[] message, Bytes signature) {
    return scheme.verifies(key, message, signature.toArray());
  }
}
