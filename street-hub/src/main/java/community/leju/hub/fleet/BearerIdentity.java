package community.leju.hub.fleet;

import community.leju.content.signing.Sha256;
import community.leju.hub.store.Database;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** A kiosk's identity by a bearer token (RFC 6750), of which the hub keeps the hash only. */
public final class BearerIdentity implements KioskIdentity {
  private static final int TOKEN_BYTES = 32;
  private static final String SCHEME = "Bearer ";

  /** A sign of life is stored no more often than this: a poll is no reason for a commit. */
  private static final Duration SIGHTING = Duration.ofSeconds(30);

  private final Database database;
  private final Kiosks kiosks;
  private final Clock clock;

  public BearerIdentity(Database database, Kiosks kiosks, Clock clock) {
    this.database = database;
    this.kiosks = kiosks;
    this.clock = clock;
  }

  @Override
  public Kiosk identify(Exchange exchange) {
    var kiosk =
        exchange
            .header("Authorization")
            .filter(value -> value.startsWith(SCHEME))
            .map(value -> hash(value.substring(SCHEME.length()).strip()))
            .flatMap(hash -> database.read(handle -> kiosks.findByToken(handle, hash)))
            .filter(found -> !found.isRevoked())
            .orElseThrow(() -> new Refusal(401, "this kiosk is not enrolled, or was revoked"));
    var now = clock.instant();
    if (kiosk.seenAt().plus(SIGHTING).isBefore(now)) {
      database.change(handle -> kiosks.seen(handle, kiosk.number(), now));
    }
    return kiosk;
  }

  static String newToken(SecureRandom random) {
    var token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  static String hash(String secret) {
    return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
  }
}
