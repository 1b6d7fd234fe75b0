package community.leju.agent.hub;

import community.leju.content.certificate.Pin;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Knows the hub by the pin of its street's authority (RFC 5280 from there on). The name that it was
 * called by does not matter: the authority vouches for one server only, which may move.
 */
final class HubTrust extends X509ExtendedTrustManager {
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";

  private final Pin pin;
  private final Clock clock;

  HubTrust(Pin pin, Clock clock) {
    this.pin = pin;
    this.clock = clock;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    var authority =
        Arrays.stream(chain)
            .filter(pin::matches)
            .findFirst()
            .orElseThrow(() ->
                new CertificateException(
                    "the hub does not show the certificate of the authority with the pin "
                        + pin
                        + ": compare address and pin with the console; else somebody is in"
                        + " between"));
    var hub = chain[0];
    checkTime(hub);
    var purposes = hub.getExtendedKeyUsage();
    if (purposes == null || !purposes.contains(SERVER)) {
      throw new CertificateException("this is not the hub: its certificate is not a server's");
    }
    try {
      var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(clock.instant()));
      var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(hub));
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
    } catch (CertPathValidatorException e) {
      throw new CertificateException(
          "the street's authority did not sign the hub's certificate: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }

  /** Said apart, for the clock of a machine without a battery is what it usually is. */
  private void checkTime(X509Certificate hub) throws CertificateException {
    var now = clock.instant();
    var from = hub.getNotBefore().toInstant();
    var until = hub.getNotAfter().toInstant();
    if (now.isBefore(from) || now.isAfter(until)) {
      throw new CertificateException(
          "the hub's certificate holds from %s to %s, but this machine's clock says %s: set the clock"
              .formatted(from, until, now));
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("nobody calls a kiosk");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
