package community.leju.content.release;

import community.leju.content.signing.Ed25519;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A key of any type that TUF names, with the private half. */
record TestKey(String id, ReleaseKey publicHalf, Signing signing) {
  /** Makes a signature. */
  interface Signing {
    byte[] sign(byte[] message) throws GeneralSecurityException;
  }

  static TestKey ed25519() {
    var pair = Ed25519.newPair();
    var key = ReleaseKey.ofEd25519(Ed25519.raw(pair.getPublic()));
    return of(key, message -> Ed25519.sign(pair.getPrivate(), message));
  }

  static TestKey ecdsa(String keyType, String curve) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      var pair = generator.generateKeyPair();
      var key = new ReleaseKey(keyType, "ecdsa-sha2-nistp256", pem(pair.getPublic()));
      return of(
          key,
          message -> sign(Signature.getInstance("SHA256withECDSA"), pair.getPrivate(), message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static TestKey rsa(int bits, int saltBytes) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      var pair = generator.generateKeyPair();
      var key = new ReleaseKey("rsa", "rsassa-pss-sha256", pem(pair.getPublic()));
      return of(
          key,
          message -> {
            var signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(
                new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, saltBytes, 1));
            return sign(signature, pair.getPrivate(), message);
          });
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestKey of(ReleaseKey key, Signing signing) {
    return new TestKey(key.id(), key, signing);
  }

  /** The same key under another id. */
  TestKey called(String other) {
    return new TestKey(other, publicHalf, signing);
  }

  /** The same key, written in another way. */
  TestKey written(String id, ReleaseKey otherwise) {
    return new TestKey(id, otherwise, signing);
  }

  private static byte[] sign(Signature signature, PrivateKey key, byte[] message)
      throws GeneralSecurityException {
    signature.initSign(key);
    signature.update(message);
    return signature.sign();
  }

  private static String pem(PublicKey key) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }

  ObjectNode signatureOf(byte[] message) {
    try {
      var signature = HexFormat.of().formatHex(signing.sign(message));
      return JsonNodeFactory.instance.objectNode().put("keyid", id).put("sig", signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
