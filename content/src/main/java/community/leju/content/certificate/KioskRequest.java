package community.leju.content.certificate;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.InvalidKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * A kiosk's request for a certificate (PKCS #10, RFC 2986). Its subject says nothing: the hub gives
 * the number.
 *
 * @param key of the certificate, P-256; the request is signed by its private half
 * @param slipKey the raw Ed25519 key that signs slips, where it is told: in an extension of our own
 */
public record KioskRequest(PublicKey key, Optional<Bytes> slipKey) {
  /** The extension with the slip key: an octet string of 32 bytes, under a UUID of ours. */
  public static final String SLIP_KEY = "2.25.138300457424386924201609798518624203970.1";

  private static final ASN1ObjectIdentifier SLIP_KEY_ID = new ASN1ObjectIdentifier(SLIP_KEY);
  static final String SIGNATURE = "SHA256withECDSA";

  /** The longest, in bytes of DER. */
  public static final int MOST_BYTES = 4 * 1024;

  /** Makes a request and signs it. */
  public static byte[] sign(KeyPair pair, Optional<Bytes> slipKey) {
    try {
      var subject = new X500Principal("CN=kiosk");
      var builder = new JcaPKCS10CertificationRequestBuilder(subject, pair.getPublic());
      if (slipKey.isPresent()) {
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(SLIP_KEY_ID, false, new DEROctetString(slipKey.get().toArray()));
        builder.addAttribute(
            PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate());
      }
      var signer = new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate());
      return builder.build(signer).getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a request and checks that whoever sent it has the key.
   *
   * @throws InvalidKey where it is none, or of another kind of key
   */
  public static KioskRequest read(byte[] der) {
    if (der.length > MOST_BYTES) {
      throw new InvalidKey("a request is no longer than " + MOST_BYTES + " bytes");
    }
    try {
      var request = new JcaPKCS10CertificationRequest(der);
      var key = KioskKeys.check(request.getPublicKey());
      if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw new InvalidKey("the request is not signed by its own key");
      }
      return new KioskRequest(key, slipKey(request));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new InvalidKey("no PKCS #10 request: " + e.getMessage());
    } catch (PKCSException | IllegalArgumentException | ClassCastException e) {
      throw new InvalidKey("no PKCS #10 request: " + e.getMessage());
    }
  }

  private static Optional<Bytes> slipKey(JcaPKCS10CertificationRequest request) {
    var extensions = request.getRequestedExtensions();
    var extension = extensions == null ? null : extensions.getExtension(SLIP_KEY_ID);
    if (extension == null) {
      return Optional.empty();
    }
    return Optional.of(rawKey(extension.getExtnValue().getOctets()));
  }

  /** The raw key, in an octet string of its own as other programs write it, or not. */
  static Bytes rawKey(byte[] value) {
    boolean wrapped = value.length == Ed25519.RAW_BYTES + 2;
    var raw = wrapped ? ASN1OctetString.getInstance(value).getOctets() : value;
    Ed25519.ofRaw(raw);
    return Bytes.of(raw);
  }
}
