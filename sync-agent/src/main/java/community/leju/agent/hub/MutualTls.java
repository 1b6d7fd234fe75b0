package community.leju.agent.hub;

import community.leju.agent.store.Credential;
import community.leju.content.certificate.Pin;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** TLS with both sides known: the hub by its authority's pin, the kiosk by its certificate. */
public final class MutualTls {
  private MutualTls() {}

  /**
   * Makes a context. Sessions are resumed within it, so a new certificate needs a new one.
   *
   * @param own empty for a kiosk that is yet to enrol
   */
  public static SSLContext context(
      Pin pin, Optional<Credential> own, Clock clock, SecureRandom random) {
    try {
      var context = SSLContext.getInstance("TLSv1.3");
      context.init(
          own.map(one -> new OwnKey(one.key(), one.certificate())).stream()
              .toArray(KeyManager[]::new),
          new TrustManager[] {new HubTrust(pin, clock)},
          random);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
