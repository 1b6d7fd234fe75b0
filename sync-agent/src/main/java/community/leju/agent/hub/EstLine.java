package community.leju.agent.hub;

import community.leju.agent.hub.Transport.Request;
import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.KioskCertificate;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.InvalidKey;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** Certificates over the line to the hub (EST, RFC 7030). */
public final class EstLine {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_ANSWER_BYTES = 64 * 1024;
  private static final String PATH = "/.well-known/est/";
  private static final Bytes NO_NONCE = Bytes.of(new byte[ComparedCode.NONCE_BYTES]);

  private final HubLine line;

  public EstLine(HubLine line) {
    this.line = line;
  }

  /** Asks for the first certificate. The same may be asked any number of times. */
  public EstAnswer enrol(Bytes request) throws IOException {
    return ask("simpleenroll", request);
  }

  /** Asks for the next one, by the present one. The same may be asked any number of times. */
  public EstAnswer renew(Bytes request) throws IOException {
    return ask("simplereenroll", request);
  }

  /** Who this kiosk is, as the hub sees it. */
  public ObjectNode identity() throws IOException {
    var answer =
        line.exchange(
            Request.get("/kiosk/identity", PATIENCE), HubLine.MOST_ANSWER_BYTES, "identity");
    if (answer.status() != 200) {
      throw new HubUnreachable("status " + answer.status() + " for identity: " + answer.reason());
    }
    return answer.object();
  }

  private EstAnswer ask(String what, Bytes request) throws IOException {
    var body = Base64.getMimeEncoder().encode(request.toArray());
    var asked =
        Request.of("POST", PATH + what, "application/pkcs10", body, PATIENCE)
            .with("Content-Transfer-Encoding", "base64");
    var answer = line.exchange(asked, MOST_ANSWER_BYTES, what);
    return switch (answer.status()) {
      case 200 -> issued(answer);
      case 202 -> waiting(answer);
      case 400, 401, 403, 413, 429 -> new EstAnswer.Refused(answer.reason());
      default -> throw new HubUnreachable("status " + answer.status() + " for " + what);
    };
  }

  private static EstAnswer issued(HubLine.Reply answer) throws IOException {
    try {
      var pkcs7 = Base64.getMimeDecoder().decode(answer.body().toArray());
      return new EstAnswer.Issued(KioskCertificate.unbundle(pkcs7).getFirst());
    } catch (IllegalArgumentException | InvalidKey | java.util.NoSuchElementException e) {
      throw new HubUnreachable("what came is no certificate: " + e.getMessage());
    }
  }

  private static EstAnswer waiting(HubLine.Reply answer) throws IOException {
    try {
      return Fields.readDocument(
          answer.object(),
          fields ->
              new EstAnswer.Waiting(
                  fields.parsed("nonce", EstLine::decode, "Base64", NO_NONCE),
                  fields.instant("until"),
                  answer.after().orElse(PATIENCE)));
    } catch (InvalidDocument e) {
      throw new HubUnreachable("what came is no word on a code: " + e.getMessage());
    }
  }

  private static Bytes decode(String base64) {
    return Bytes.of(Base64.getDecoder().decode(base64));
  }
}
