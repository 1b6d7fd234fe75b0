package community.leju.hub.authority;

import community.leju.content.certificate.KioskRequest;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate in the making (RFC 5280). */
final class Issue {
  /** A kiosk's clock may go after the hub's by that much. */
  static final Duration SLACK = Duration.ofMinutes(5);

  static final ASN1ObjectIdentifier SLIP_KEY = new ASN1ObjectIdentifier(KioskRequest.SLIP_KEY);

  private static final int SERIAL_BITS = 127;
  private static final String SIGNATURE = "SHA256withECDSA";

  private final X509v3CertificateBuilder builder;
  private final PublicKey key;

  private Issue(X509v3CertificateBuilder builder, PublicKey key) {
    this.builder = builder;
    this.key = key;
  }

  static Issue of(
      X500Name issuer,
      X500Name subject,
      PublicKey key,
      Instant from,
      Instant until,
      SecureRandom random) {
    var serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    var info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
    var builder =
        new X509v3CertificateBuilder(
            issuer, serial, Date.from(from), Date.from(until), subject, info);
    return new Issue(builder, key);
  }

  void extend(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
    try {
      builder.addExtension(id, critical, value);
    } catch (CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  X509Certificate signedBy(PrivateKey issuer, PublicKey issuersKey) {
    try {
      var ids = new JcaX509ExtensionUtils();
      extend(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key));
      extend(Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(issuersKey));
      var holder = builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuer));
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (OperatorCreationException
        | CertificateException
        | java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
