package community.leju.hub.call;

import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.InvalidField;
import community.leju.hub.fleet.KioskIdentity;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import java.io.IOException;
import java.time.Clock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /kiosk/calls/<id>}: PUT rings, GET tells who comes, DELETE withdraws. Each answers with
 * how the call stands, and may be repeated.
 */
public final class CallEndpoint {
  private static final String PATH = "/kiosk/calls/{id}";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Calls calls;
  private final KioskIdentity identity;
  private final Clock clock;

  public CallEndpoint(Calls calls, KioskIdentity identity, Clock clock) {
    this.calls = calls;
    this.identity = identity;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void addTo(Routes routes) {
    routes.add("PUT", PATH, Call.MOST_BYTES, this::put);
    routes.get(PATH, this::get);
    routes.add("DELETE", PATH, Call.MOST_BYTES, this::delete);
  }

  private Answer put(Exchange exchange) throws IOException {
    var kiosk = identity.identify(exchange);
    var taking = calls.take(kiosk, read(exchange));
    return answer(taking.isNew() ? 201 : 200, taking.state());
  }

  private Answer get(Exchange exchange) {
    var kiosk = identity.identify(exchange);
    return calls
        .state(kiosk, id(exchange))
        .map(state -> answer(200, state))
        .orElseThrow(CallEndpoint::unknown);
  }

  private Answer delete(Exchange exchange) {
    var kiosk = identity.identify(exchange);
    return calls
        .withdraw(kiosk, id(exchange))
        .map(state -> answer(200, state))
        .orElseThrow(CallEndpoint::unknown);
  }

  private Call read(Exchange exchange) throws IOException {
    try {
      if (JSON.readTree(exchange.body()) instanceof ObjectNode document) {
        return Call.read(id(exchange), document, clock.instant());
      }
    } catch (InvalidDocument | JacksonException e) {
      throw new Refusal(422, "the call cannot be read: " + e.getMessage());
    }
    throw new Refusal(422, "the call is no JSON object");
  }

  private static CallId id(Exchange exchange) {
    try {
      return new CallId(exchange.path("id"));
    } catch (InvalidField e) {
      throw new Refusal(422, "the id " + e.problem());
    }
  }

  private static Refusal unknown() {
    return new Refusal(404, "no such call came from this kiosk");
  }

  private Answer answer(int status, CallState state) {
    return Answer.json(status, JSON.writeValueAsBytes(state.toJson(clock.instant())));
  }
}
