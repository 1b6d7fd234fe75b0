package community.leju.hub.fleet;

import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.KioskCertificate;
import community.leju.content.certificate.KioskRequest;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.InvalidKey;
import community.leju.hub.authority.Authority;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Enrolment over Secure Transport (RFC 7030): what a kiosk, or curl, asks certificates with. */
public final class EstEndpoint {
  private static final String PATH = "/.well-known/est/";
  private static final int MOST_BYTES = 2 * KioskRequest.MOST_BYTES;
  private static final String BUNDLE = "application/pkcs7-mime; smime-type=certs-only";
  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

  private final Authority authority;
  private final Enrolments enrolments;
  private final Renewals renewals;
  private final KioskIdentity identity;
  private final Clock clock;

  public EstEndpoint(
      Authority authority,
      Enrolments enrolments,
      Renewals renewals,
      KioskIdentity identity,
      Clock clock) {
    this.authority = authority;
    this.enrolments = enrolments;
    this.renewals = renewals;
    this.identity = identity;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void addTo(Routes routes) {
    routes.get(PATH + "cacerts", _ -> bundle(authority.certificate()));
    routes.get(PATH + "csrattrs", _ -> Answer.empty(204));
    routes.add("POST", PATH + "simpleenroll", MOST_BYTES, this::enrol);
    routes.add("POST", PATH + "simplereenroll", MOST_BYTES, this::reenrol);
  }

  private Answer enrol(Exchange exchange) throws IOException {
    var der = body(exchange);
    return switch (enrolments.ask(read(der), Bytes.of(der), exchange.remote())) {
      case Enrolments.Standing.Granted granted -> bundle(granted.certificate());
      case Enrolments.Standing.Waiting waiting -> waiting(waiting);
      case Enrolments.Standing.Closed closed ->
          later(
              Answer.error(
                  403,
                  "too many wrong codes were typed at the hub; this kiosk may ask again at "
                      + closed.until()),
              Duration.between(clock.instant(), closed.until()));
    };
  }

  private static Answer waiting(Enrolments.Standing.Waiting waiting) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("say", "type this code at the hub: " + new ComparedCode(waiting.code()).grouped());
    json.put("code", waiting.code());
    json.put("nonce", Base64.getEncoder().encodeToString(waiting.nonce().toArray()));
    json.put("until", waiting.until().toString());
    return later(Answer.json(202, JsonMapper.shared().writeValueAsBytes(json)), ASK_AGAIN);
  }

  private static Answer later(Answer.Body answer, Duration after) {
    return answer.with("Retry-After", Long.toString(Math.max(1, after.toSeconds())));
  }

  private Answer reenrol(Exchange exchange) throws IOException {
    var shown = identity.shown(exchange);
    return renewals
        .renew(shown, read(body(exchange)))
        .<Answer>map(EstEndpoint::bundle)
        .orElseGet(() ->
            Answer.error(
                403,
                "this certificate has a successor, which another machine asked for: is there a"
                    + " copy of this kiosk?"));
  }

  private static KioskRequest read(byte[] der) {
    try {
      return KioskRequest.read(der);
    } catch (InvalidKey e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
  }

  /** Base64, with or without line ends; that of a PEM file too. */
  private static byte[] body(Exchange exchange) throws IOException {
    var text = new String(exchange.body(), StandardCharsets.US_ASCII);
    try {
      return Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "the body is not Base64 of a PKCS #10 request");
    }
  }

  private static Answer.Body bundle(X509Certificate certificate) {
    var pkcs7 = KioskCertificate.bundle(List.of(certificate));
    var base64 = Base64.getMimeEncoder().encode(pkcs7);
    return new Answer.Body(
        200,
        BUNDLE,
        Bytes.of(base64),
        Map.of("Content-Transfer-Encoding", "base64", "Cache-Control", "no-store"));
  }
}
