package community.leju.hub.fleet;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.InvalidKey;
import community.leju.hub.release.Releases;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /kiosk/enrol}: a code and a public key in, an identity and the root of trust out. */
public final class EnrolEndpoint {
  private static final int MOST_BYTES = 4 * 1024;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Enrolments enrolments;
  private final Releases releases;
  private final Supplier<String> publicAddress;
  private final Clock clock;

  private record Asked(String code, Bytes slipKey) {}

  public EnrolEndpoint(
      Enrolments enrolments, Releases releases, Supplier<String> publicAddress, Clock clock) {
    this.enrolments = enrolments;
    this.releases = releases;
    this.publicAddress = publicAddress;
    this.clock = clock;
  }

  /** Adds the route. */
  public void addTo(Routes routes) {
    routes.add("POST", "/kiosk/enrol", MOST_BYTES, this::enrol);
  }

  private Answer enrol(Exchange exchange) throws IOException {
    var asked = read(exchange.body());
    return switch (enrolments.enrol(asked.code(), asked.slipKey().toArray())) {
      case Enrolments.Result.Enrolled enrolled -> Answer.json(200, answer(enrolled));
      case Enrolments.Result.Wrong _ ->
          Answer.error(403, "the code is wrong or expired; ask the hub for a new one");
      case Enrolments.Result.Locked _ ->
          Answer.error(429, "too many wrong codes; make a new code at the hub");
    };
  }

  private static Asked read(byte[] body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode object) {
        var asked =
            Fields.readDocument(
                object,
                fields ->
                    new Asked(
                        fields.string("code", 8),
                        fields.parsed(
                            "slipKey", EnrolEndpoint::decode, "Base64", Bytes.of(new byte[0]))));
        Ed25519.ofRaw(asked.slipKey().toArray());
        return asked;
      }
    } catch (JacksonException | InvalidDocument | InvalidKey e) {
      throw new Refusal(400, "the request is not what /kiosk/enrol takes: " + firstLine(e));
    }
    throw new Refusal(400, "the request is not a JSON object");
  }

  private static Bytes decode(String base64) {
    return Bytes.of(Base64.getDecoder().decode(base64));
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private byte[] answer(Enrolments.Result.Enrolled enrolled) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("kiosk", enrolled.kiosk()).put("committee", enrolled.committee().value());
    json.put("token", enrolled.token()).put("publicAddress", publicAddress.get());
    json.put("root", Base64.getEncoder().encodeToString(releases.firstRoot()));
    json.put("hubTime", clock.instant().toString());
    return JSON.writeValueAsBytes(json);
  }
}
