package community.leju.hub.authority;

import community.leju.content.signing.Sha256;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Certificates whose signature was found good, by their SHA-256: a kiosk shows the same one at each
 * handshake for a month, and to check a signature takes as long as a quarter of the handshake.
 */
final class Checked {
  /** Twice as many as a street has numbers for, for a renewed one stands beside the one before. */
  private static final int MOST = 20_000;

  private final Map<String, Boolean> good =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  synchronized boolean isKnown(X509Certificate certificate) {
    return good.get(name(certificate)) != null;
  }

  synchronized void add(X509Certificate certificate) {
    good.put(name(certificate), true);
  }

  private static String name(X509Certificate certificate) {
    try {
      return Sha256.hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
