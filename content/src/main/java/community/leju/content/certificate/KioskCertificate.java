package community.leju.content.certificate;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.InvalidKey;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * What a kiosk's certificate says: {@code CN=0123, OU=<committee>}, and the slip key.
 *
 * @param kiosk 1 to 9,999
 * @param slipKey raw Ed25519; empty where the kiosk named none
 */
public record KioskCertificate(int kiosk, Scope committee, Optional<Bytes> slipKey) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{4}");

  /** The subject, as it is written into the certificate. */
  public X500Name subject() {
    return new X500Name("CN=%04d,OU=%s,O=Leju kiosk".formatted(kiosk, committee.value()));
  }

  /**
   * Reads one. Who signed it and when it ends is for others to ask.
   *
   * @throws InvalidKey where it is no kiosk's
   */
  public static KioskCertificate of(X509Certificate certificate) {
    var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    var number = one(subject, BCStyle.CN);
    if (!NUMBER.matcher(number).matches()) {
      throw new InvalidKey("'" + number + "' is no kiosk's number");
    }
    var value = certificate.getExtensionValue(KioskRequest.SLIP_KEY);
    try {
      return new KioskCertificate(
          Integer.parseInt(number),
          new Scope(one(subject, BCStyle.OU)),
          Optional.ofNullable(value)
              .map(octets -> ASN1OctetString.getInstance(octets).getOctets())
              .map(KioskRequest::rawKey));
    } catch (InvalidField e) {
      throw new InvalidKey("no kiosk's certificate: " + e.getMessage());
    }
  }

  private static String one(X500Name subject, org.bouncycastle.asn1.ASN1ObjectIdentifier what) {
    var found = subject.getRDNs(what);
    return found.length == 1 ? IETFUtils.valueToString(found[0].getFirst().getValue()) : "";
  }

  /**
   * A certificate of its DER or PEM form.
   *
   * @throws InvalidKey where it is none
   */
  public static X509Certificate parse(byte[] encoded) {
    try {
      var in = new ByteArrayInputStream(encoded);
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (CertificateException e) {
      throw new InvalidKey("no certificate: " + e.getMessage());
    }
  }

  /** Certificates alone, as EST sends them (certs-only, RFC 5652). */
  public static byte[] bundle(List<X509Certificate> certificates) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return factory.generateCertPath(certificates).getEncoded("PKCS7");
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The certificates of a bundle.
   *
   * @throws InvalidKey where it is none
   */
  public static List<X509Certificate> unbundle(byte[] pkcs7) {
    try {
      var in = new ByteArrayInputStream(pkcs7);
      Collection<?> found = CertificateFactory.getInstance("X.509").generateCertificates(in);
      return found.stream().map(X509Certificate.class::cast).toList();
    } catch (CertificateException e) {
      throw new InvalidKey("no bundle of certificates: " + e.getMessage());
    }
  }
}
