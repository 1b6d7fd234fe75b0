package community.leju.agent.store;

import community.leju.content.certificate.Pin;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * What this kiosk proves itself with, and what it knows the hub by.
 *
 * @param key the certificate's private half; a secret
 * @param pin of the street's authority
 * @param renewAt when to ask for a successor
 */
public record Credential(PrivateKey key, X509Certificate certificate, Pin pin, Instant renewAt) {
  /** Of the certificate's life, in hundredths: kiosks of one day are not to come in one minute. */
  private static final int EARLIEST = 45;

  private static final int LATEST = 55;

  /** A new one, to be renewed when about half of its life is over. */
  public static Credential of(
      PrivateKey key, X509Certificate certificate, Pin pin, RandomGenerator random) {
    var from = certificate.getNotBefore().toInstant();
    long life = Duration.between(from, certificate.getNotAfter().toInstant()).toMillis();
    long after = random.nextLong(life / 100 * EARLIEST, life / 100 * LATEST);
    return new Credential(key, certificate, pin, from.plusMillis(after));
  }

  /** When it ends. */
  public Instant until() {
    return certificate.getNotAfter().toInstant();
  }

  /** Without its secret. */
  @Override
  public String toString() {
    return "certificate until " + until();
  }
}
