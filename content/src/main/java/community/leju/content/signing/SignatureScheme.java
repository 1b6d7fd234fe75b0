package community.leju.content.signing;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The signature schemes that TUF names (§4.2). We sign with the first and check all. */
public enum SignatureScheme {
  /** RFC 8032; keys as 64 hexadecimal digits. */
  ED25519("ed25519", "ed25519", "ed25519") {
    @Override
    PublicKey parse(String written) {
      return Ed25519.ofRaw(HexFormat.of().parseHex(written));
    }

    @Override
    public boolean verifies(PublicKey key, byte[] message, byte[] signature) {
      return Ed25519.verify(key, message, signature);
    }
  },

  /**
   * ECDSA on P-256 with SHA-256; keys as PEM. The second key type is that of older repositories.
   */
  ECDSA_P256("ecdsa-sha2-nistp256", "ecdsa", "ecdsa-sha2-nistp256") {
    @Override
    PublicKey parse(String written) throws GeneralSecurityException {
      var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(ofPem(written));
      var curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec("secp256r1"));
      var p256 = curve.getParameterSpec(ECParameterSpec.class);
      if (!key.getParams().getCurve().equals(p256.getCurve())) {
        throw new InvalidKey("an ECDSA key on another curve than P-256");
      }
      return key;
    }

    @Override
    public boolean verifies(PublicKey key, byte[] message, byte[] signature) {
      return check("SHA256withECDSA", Optional.empty(), key, message, signature);
    }
  },

  /** RSASSA-PSS with SHA-256 (RFC 8017); keys of at least 2,048 bits, as PEM. */
  RSA_PSS("rsassa-pss-sha256", "rsa", "rsa") {
    @Override
    PublicKey parse(String written) throws GeneralSecurityException {
      var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(ofPem(written));
      int bits = key.getModulus().bitLength();
      if (bits < LEAST_RSA_BITS || bits > MOST_RSA_BITS) {
        throw new InvalidKey("an RSA key of " + bits + " bits");
      }
      return key;
    }

    // With salts of a digest's length, as long as can be, and of none: those that signers use.
    @Override
    public boolean verifies(PublicKey key, byte[] message, byte[] signature) {
      int longest = (((RSAPublicKey) key).getModulus().bitLength() + 6) / 8 - DIGEST_BYTES - 2;
      return Stream.of(DIGEST_BYTES, longest, 0)
          .map(salt -> new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1))
          .anyMatch(spec -> check("RSASSA-PSS", Optional.of(spec), key, message, signature));
    }
  };

  private static final int LEAST_RSA_BITS = 2048;
  private static final int MOST_RSA_BITS = 8192;
  private static final int DIGEST_BYTES = 32;
  private static final Pattern PEM =
      Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([^-]{1,4096})-----END PUBLIC KEY-----\\s*");

  private final String written;
  private final String keyType;
  private final String olderKeyType;

  SignatureScheme(String written, String keyType, String olderKeyType) {
    this.written = written;
    this.keyType = keyType;
    this.olderKeyType = olderKeyType;
  }

  /** The scheme of that name where keys of that type have it. */
  public static Optional<SignatureScheme> of(String keyType, String scheme) {
    return List.of(values()).stream()
        .filter(one -> one.written.equals(scheme) && one.isOf(keyType))
        .findFirst();
  }

  private boolean isOf(String type) {
    return type.equals(keyType) || type.equals(olderKeyType);
  }

  /** The key as TUF writes it; empty where it is none of this scheme. */
  public Optional<PublicKey> key(String text) {
    try {
      return Optional.of(parse(text));
    } catch (GeneralSecurityException | InvalidKey | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  abstract PublicKey parse(String text) throws GeneralSecurityException;

  /** Whether the signature is the key's over the message. Malformed signatures are not. */
  public abstract boolean verifies(PublicKey key, byte[] message, byte[] signature);

  private static X509EncodedKeySpec ofPem(String pem) {
    var match = PEM.matcher(pem);
    if (!match.matches()) {
      throw new InvalidKey("no public key in PEM form");
    }
    return new X509EncodedKeySpec(Base64.getMimeDecoder().decode(match.group(1)));
  }

  private static boolean check(
      String algorithm,
      Optional<AlgorithmParameterSpec> parameters,
      PublicKey key,
      byte[] message,
      byte[] signature) {
    try {
      var verifier = Signature.getInstance(algorithm);
      if (parameters.isPresent()) {
        verifier.setParameter(parameters.get());
      }
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
