package community.leju.hub.fleet;

import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.KioskCertificate;
import community.leju.content.certificate.KioskRequest;
import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.authority.Authority;
import community.leju.hub.store.Database;
import community.leju.hub.web.Refusal;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Enrolment by a code that the kiosk shows and a person types at the hub (as RFC 8628 does): 8
 * digits, 15 minutes. A wrong code names no kiosk, so it counts against every one that waits; the
 * fifth closes them all, until their time is over.
 */
public final class Enrolments {
  public static final Duration LIFE = Duration.ofMinutes(15);

  /** How long a kiosk may fetch a certificate that it was granted and did not get. */
  private static final Duration FETCH = Duration.ofDays(1);

  private static final int MOST_TRIES = 5;
  private static final int MOST_WAITING = 20;
  private static final int MOST_OF_ONE_ADDRESS = 4;

  private final Database database;
  private final Kiosks kiosks;
  private final Authority authority;
  private final Duration certificateLife;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random;

  /** How a request stands. */
  public sealed interface Standing {
    /** Somebody has to type the code. */
    record Waiting(String code, Bytes nonce, Instant until) implements Standing {}

    record Granted(X509Certificate certificate) implements Standing {}

    /** Too many wrong codes were typed; nothing more until then. */
    record Closed(Instant until) implements Standing {}
  }

  /** What came of a code that somebody typed. */
  public sealed interface Typed {
    record Enrolled(int kiosk) implements Typed {}

    record Wrong(int triesLeft) implements Typed {}

    /** No kiosk waits, or all that do are closed. */
    record Nobody() implements Typed {}
  }

  /** A kiosk that waits: from where, and since when. */
  public record Waiter(String origin, Instant since, boolean isClosed) {}

  public Enrolments(
      Database database,
      Kiosks kiosks,
      Authority authority,
      Duration certificateLife,
      AuditLog audit,
      Clock clock,
      SecureRandom random) {
    this.database = database;
    this.kiosks = kiosks;
    this.authority = authority;
    this.certificateLife = certificateLife;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Asks, for the first time or again: the same request is one and the same.
   *
   * @param der the request as it came
   * @param origin the address that it came from
   * @throws Refusal with 429 where too many wait already
   */
  public Standing ask(KioskRequest request, Bytes der, String origin) {
    return database.write(handle -> {
      var now = clock.instant();
      EnrolmentTable.sweep(handle, now, now.minus(FETCH));
      var hash = EnrolmentTable.hash(request.key());
      var known = EnrolmentTable.find(handle, hash);
      return standing(handle, known.orElseGet(() -> begin(handle, request, der, origin)));
    });
  }

  private Standing standing(Handle handle, EnrolmentTable.Row row) {
    if (row.kiosk().isPresent()) {
      return new Standing.Granted(kiosks.newest(handle, row.kiosk().get()).orElseThrow());
    }
    return row.tries() >= MOST_TRIES
        ? new Standing.Closed(row.expiresAt())
        : new Standing.Waiting(row.code(), row.nonce(), row.expiresAt());
  }

  private EnrolmentTable.Row begin(Handle handle, KioskRequest request, Bytes der, String origin) {
    var now = clock.instant();
    var waiting = EnrolmentTable.open(handle, now);
    long same = waiting.stream().filter(one -> one.origin().equals(origin)).count();
    if (waiting.size() >= MOST_WAITING || same >= MOST_OF_ONE_ADDRESS) {
      throw new Refusal(429, "too many kiosks wait to be enrolled; try again in 15 minutes");
    }
    var nonce = new byte[ComparedCode.NONCE_BYTES];
    ComparedCode code;
    do {
      random.nextBytes(nonce);
      code = ComparedCode.of(nonce, request.key());
    } while (isShown(waiting, code));
    var row =
        new EnrolmentTable.Row(
            0,
            der,
            Bytes.of(nonce),
            code.digits(),
            origin,
            now,
            now.plus(LIFE),
            0,
            Optional.empty());
    EnrolmentTable.put(handle, EnrolmentTable.hash(request.key()), row);
    return row;
  }

  private static boolean isShown(List<EnrolmentTable.Row> waiting, ComparedCode code) {
    return waiting.stream().anyMatch(one -> one.code().equals(code.digits()));
  }

  /**
   * Somebody typed the code that a kiosk shows.
   *
   * @param replaces the kiosk in whose place it stands: revoked in the same transaction
   */
  public Typed type(String code, Scope committee, Optional<Kiosk> replaces, String by) {
    return database.write(handle -> {
      var now = clock.instant();
      var open =
          EnrolmentTable.open(handle, now).stream()
              .filter(one -> one.tries() < MOST_TRIES)
              .toList();
      if (open.isEmpty()) {
        return new Typed.Nobody();
      }
      var meant = open.stream().filter(one -> one.code().equals(code)).findFirst();
      if (meant.isEmpty()) {
        EnrolmentTable.countTry(handle, now);
        audit.write(handle, by, "kiosk.enrol", committee.value(), "wrong code");
        int most = open.stream().mapToInt(EnrolmentTable.Row::tries).max().orElse(0);
        return new Typed.Wrong(MOST_TRIES - most - 1);
      }
      return new Typed.Enrolled(enrol(handle, meant.get(), committee, replaces, by));
    });
  }

  private int enrol(
      Handle handle, EnrolmentTable.Row row, Scope committee, Optional<Kiosk> replaces, String by) {
    var now = clock.instant();
    var request = KioskRequest.read(row.request().toArray());
    int number = kiosks.nextNumber(handle);
    var says = new KioskCertificate(number, committee, request.slipKey());
    var certificate = authority.issue(request, says, now, certificateLife);
    kiosks.add(handle, says, certificate, replaces.map(Kiosk::number), now);
    EnrolmentTable.grant(handle, row.id(), number);
    audit.write(handle, by, "kiosk.enrol", committee.value(), "kiosk " + number);
    replaces.ifPresent(old -> {
      kiosks.revoke(handle, old.number(), now);
      var result = "by kiosk " + number;
      audit.write(handle, by, "kiosk.replace", "kiosk " + old.number(), result);
    });
    return number;
  }

  /** The kiosks that wait now. */
  public List<Waiter> waiting() {
    return database.read(handle ->
        EnrolmentTable.open(handle, clock.instant()).stream()
            .map(one -> new Waiter(one.origin(), one.askedAt(), one.tries() >= MOST_TRIES))
            .toList());
  }
}
