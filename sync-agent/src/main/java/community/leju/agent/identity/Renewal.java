package community.leju.agent.identity;

import community.leju.agent.hub.EstAnswer;
import community.leju.agent.hub.EstLine;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Credential;
import community.leju.agent.store.PendingKey;
import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;

/**
 * Asks for the next certificate, for a new key, when half of the present one's life is over. The
 * key is stored before it is asked with, the certificate takes the old one's place in one
 * transaction: whenever the machine dies, there is one to go on with.
 */
public final class Renewal {
  /** After a refusal, which only a person can do something about. */
  private static final Duration REFUSED = Duration.ofHours(1);

  private final AgentStore store;
  private final EstLine est;
  private final Consumer<Credential> become;
  private final Clock clock;
  private final SecureRandom random;
  private final Logger log;
  private Instant notBefore = Instant.MIN;

  /**
   * Made by the composition root.
   *
   * @param become has the line go on with a new certificate
   */
  public Renewal(
      AgentStore store,
      EstLine est,
      Consumer<Credential> become,
      Clock clock,
      SecureRandom random,
      Logger log) {
    this.store = store;
    this.est = est;
    this.become = become;
    this.clock = clock;
    this.random = random;
    this.log = log;
  }

  /**
   * Renews where it is time.
   *
   * @throws IOException where there is no line: to be tried again
   */
  public void run() throws IOException {
    var now = clock.instant();
    var present = store.credential();
    if (present.isEmpty() || now.isBefore(present.get().renewAt()) || now.isBefore(notBefore)) {
      return;
    }
    var pending = store.pendingKey().orElseGet(this::begin);
    switch (est.renew(pending.request())) {
      case EstAnswer.Issued(var next) when isFor(next, pending) ->
          take(Credential.of(pending.key(), next, present.get().pin(), random));
      case EstAnswer.Issued _ -> wait(now, "the certificate is for another key");
      case EstAnswer.Waiting _ -> wait(now, "the hub takes this kiosk for a new one");
      case EstAnswer.Refused(var reason) -> wait(now, reason);
    }
  }

  private PendingKey begin() {
    var pending = PendingKey.ofRenewal(random);
    store.keep(pending);
    return pending;
  }

  private static boolean isFor(X509Certificate certificate, PendingKey pending) {
    return certificate.getPublicKey().equals(pending.publicKey());
  }

  private void take(Credential next) {
    store.renew(next);
    become.accept(next);
    log.info("the certificate was renewed, until {}", next.until());
  }

  private void wait(Instant now, String reason) {
    notBefore = now.plus(REFUSED);
    log.warn("the certificate is not renewed: {}", reason);
  }
}
