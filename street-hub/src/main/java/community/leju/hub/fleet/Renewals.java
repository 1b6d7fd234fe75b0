package community.leju.hub.fleet;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.certificate.KioskRequest;
import community.leju.content.signing.Bytes;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.authority.Authority;
import community.leju.hub.store.Database;
import community.leju.hub.web.Refusal;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Gives a kiosk the successor of its certificate, for a new key. Certificates follow each other in
 * one line: whoever asks with one that has a successor already, for yet another key, is a copy.
 */
public final class Renewals {
  private final Database database;
  private final Kiosks kiosks;
  private final Authority authority;
  private final Duration certificateLife;
  private final Forks forks;
  private final AuditLog audit;
  private final Clock clock;

  public Renewals(
      Database database,
      Kiosks kiosks,
      Authority authority,
      Duration certificateLife,
      Forks forks,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.kiosks = kiosks;
    this.authority = authority;
    this.certificateLife = certificateLife;
    this.forks = forks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The successor. The same request gets the same one: a kiosk may have died before it stored it.
   *
   * @return empty where somebody else has it: the alarm is raised
   * @throws Refusal where the request is not the kiosk's
   */
  Optional<X509Certificate> renew(KioskIdentity.Shown shown, KioskRequest request) {
    var kiosk = shown.kiosk();
    var slipKey = Optional.of(kiosk.slipKey()).filter(key -> key.size() > 0);
    if (request.slipKey().isPresent() && !request.slipKey().equals(slipKey)) {
      throw new Refusal(403, "a kiosk keeps its slip key; with another one it enrols anew");
    }
    return database.write(handle -> {
      var newest = kiosks.newest(handle, kiosk.number()).orElseThrow();
      if (isKeyOf(newest, request) && !newest.equals(shown.certificate())) {
        return Optional.of(newest);
      }
      if (isOvertaken(shown.certificate(), newest)) {
        forks.found(handle, kiosk, "a certificate that has a successor asked for another one");
        return Optional.empty();
      }
      return Optional.of(issue(handle, kiosk, request, slipKey));
    });
  }

  private X509Certificate issue(
      Handle handle, Kiosk kiosk, KioskRequest request, Optional<Bytes> slipKey) {
    var says = new KioskCertificate(kiosk.number(), kiosk.committee(), slipKey);
    var certificate = authority.issue(request, says, clock.instant(), certificateLife);
    kiosks.renew(handle, kiosk.number(), certificate);
    var subject = "kiosk " + kiosk.number();
    audit.write(handle, subject, "kiosk.renew", kiosk.committee().value(), "ok");
    return certificate;
  }

  private static boolean isKeyOf(X509Certificate certificate, KioskRequest request) {
    return certificate.getPublicKey().equals(request.key());
  }

  /**
   * One that is newer than the newest was issued by this hub before it was set back to a backup.
   */
  private static boolean isOvertaken(X509Certificate shown, X509Certificate newest) {
    return !shown.equals(newest) && !began(shown).isAfter(began(newest));
  }

  private static Instant began(X509Certificate certificate) {
    return certificate.getNotBefore().toInstant();
  }
}
