package community.leju.hub.fleet;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.InvalidKey;
import community.leju.hub.store.Database;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Who a request comes from, by the client certificate of its connection. The kiosk is looked up
 * anew at each request, so that a revocation holds from the next one on, on open connections too.
 */
public final class KioskIdentity {
  /** In which boot of its machine the kiosk runs: random, and nothing about anybody. */
  public static final String BOOT = "Leju-Boot";

  private static final Pattern BOOT_ID = Pattern.compile("[0-9a-z-]{8,64}");

  /** A sign of life is stored no more often than this: a poll is no reason for a commit. */
  private static final Duration SIGHTING = Duration.ofSeconds(30);

  private final Database database;
  private final Kiosks kiosks;
  private final Forks forks;
  private final Clock clock;

  /** A kiosk and the certificate that it showed. */
  record Shown(Kiosk kiosk, X509Certificate certificate) {}

  public KioskIdentity(Database database, Kiosks kiosks, Forks forks, Clock clock) {
    this.database = database;
    this.kiosks = kiosks;
    this.forks = forks;
    this.clock = clock;
  }

  /**
   * The kiosk of a request.
   *
   * @throws Refusal with 401 where it is none of ours, was revoked, or its certificate has ended
   */
  public Kiosk identify(Exchange exchange) {
    var shown = shown(exchange);
    if (!isInTime(shown.certificate())) {
      throw new Refusal(401, "this kiosk's certificate has ended; it may only ask for another");
    }
    notice(shown.kiosk(), exchange);
    return shown.kiosk();
  }

  /** As {@link #identify}, but one that has ended will do: to ask for its successor. */
  Shown shown(Exchange exchange) {
    var certificate =
        exchange
            .certificate()
            .orElseThrow(() -> new Refusal(401, "a kiosk's certificate is needed here"));
    try {
      var says = KioskCertificate.of(certificate);
      var slipKey = says.slipKey().orElse(Bytes.of(new byte[0]));
      var kiosk =
          database
              .read(handle -> kiosks.find(handle, says.kiosk()))
              .filter(found -> !found.isRevoked() && found.slipKey().equals(slipKey))
              .orElseThrow(() -> new Refusal(401, "this kiosk is not enrolled, or was revoked"));
      return new Shown(kiosk, certificate);
    } catch (InvalidKey e) {
      throw new Refusal(401, "the certificate is no kiosk's: " + e.getMessage());
    }
  }

  private boolean isInTime(X509Certificate certificate) {
    return clock.instant().isBefore(certificate.getNotAfter().toInstant());
  }

  private void notice(Kiosk kiosk, Exchange exchange) {
    var now = clock.instant();
    if (kiosk.seenAt().plus(SIGHTING).isBefore(now)) {
      database.change(handle -> kiosks.seen(handle, kiosk.number(), now));
    }
    exchange
        .header(BOOT)
        .filter(boot -> BOOT_ID.matcher(boot).matches())
        .filter(boot -> !database.read(handle -> kiosks.isBoot(handle, kiosk.number(), boot)))
        .ifPresent(boot -> database.change(handle -> forks.boot(handle, kiosk, boot)));
  }
}
