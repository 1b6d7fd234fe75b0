package community.leju.hub.authority;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.certificate.KioskKeys;
import community.leju.content.certificate.KioskRequest;
import community.leju.content.certificate.Pin;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The street's own certificate authority, P-256: for its kiosks and its hub, and nobody else. */
public final class Authority {
  /** As long as a kiosk may stand; its own end is nobody's daily worry. */
  private static final Duration LIFE = Duration.ofDays(20 * 365);

  private static final X500Name NAME = new X500Name("CN=Leju street authority");
  private static final String CLIENT = KeyPurposeId.id_kp_clientAuth.getId();

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final SecureRandom random;

  private Authority(PrivateKey key, X509Certificate certificate, SecureRandom random) {
    this.key = key;
    this.certificate = certificate;
    this.random = random;
  }

  /** Makes one and keeps it in the data folder. */
  public static Authority create(Path data, Instant now, SecureRandom random) throws IOException {
    var pair = KioskKeys.newPair(random);
    var builder = Issue.of(NAME, NAME, pair.getPublic(), now, now.plus(LIFE), random);
    builder.extend(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.extend(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    var certificate = builder.signedBy(pair.getPrivate(), pair.getPublic());
    AuthorityFiles.write(data, pair.getPrivate(), certificate);
    return new Authority(pair.getPrivate(), certificate, random);
  }

  /** The one of a data folder. */
  public static Authority read(Path data, SecureRandom random) {
    return new Authority(AuthorityFiles.key(data), AuthorityFiles.certificate(data), random);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** What a technician types at a kiosk, so that it knows this hub at first sight. */
  public Pin pin() {
    return Pin.of(certificate);
  }

  /** A kiosk's certificate, for the key that it asked with. */
  public X509Certificate issue(
      KioskRequest request, KioskCertificate says, Instant now, Duration life) {
    var builder =
        Issue.of(
            NAME, says.subject(), request.key(), now.minus(Issue.SLACK), now.plus(life), random);
    builder.extend(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.extend(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.extend(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
    says.slipKey()
        .ifPresent(
            slip -> builder.extend(Issue.SLIP_KEY, false, new DEROctetString(slip.toArray())));
    return builder.signedBy(key, certificate.getPublicKey());
  }

  /** A key and its certificate. */
  record Own(PrivateKey key, X509Certificate certificate) {}

  /** A new key of the hub's own, and its certificate for these names and addresses. */
  Own issueServer(List<GeneralName> names, Instant now, Duration life) {
    KeyPair pair = KioskKeys.newPair(random);
    var subject = new X500Name("CN=Leju hub");
    var builder =
        Issue.of(NAME, subject, pair.getPublic(), now.minus(Issue.SLACK), now.plus(life), random);
    builder.extend(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.extend(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.extend(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    builder.extend(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(names.toArray(GeneralName[]::new)));
    return new Own(pair.getPrivate(), builder.signedBy(key, certificate.getPublicKey()));
  }

  /**
   * Insists that this authority signed it for a kiosk. When it ends is not asked here: one that has
   * ended may still ask for its successor.
   */
  void checkKiosk(X509Certificate shown) throws CertificateException {
    try {
      shown.verify(certificate.getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new CertificateException("signed by somebody else", e);
    }
    var purposes = shown.getExtendedKeyUsage();
    if (purposes == null || !purposes.contains(CLIENT) || shown.getBasicConstraints() >= 0) {
      throw new CertificateException("not a kiosk's certificate");
    }
  }
}
