package community.leju.agent.hub;

import community.leju.content.signing.Bytes;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** What the hub says to a request for a certificate. */
public sealed interface EstAnswer {
  /** There it is. */
  record Issued(X509Certificate certificate) implements EstAnswer {}

  /**
   * A person has to type the code first.
   *
   * @param nonce the hub's part of the code
   * @param until by the hub's clock
   * @param after when to ask again
   */
  record Waiting(Bytes nonce, Instant until, Duration after) implements EstAnswer {}

  /** Not for this kiosk. */
  record Refused(String reason) implements EstAnswer {}
}
