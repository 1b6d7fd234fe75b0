package community.leju.hub.fleet;

import community.leju.hub.release.Releases;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Routes;
import java.time.Clock;
import java.util.Base64;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code GET /kiosk/identity}: who a kiosk is, and the root that its trust begins with. */
public final class IdentityEndpoint {
  private final KioskIdentity identity;
  private final Releases releases;
  private final Supplier<String> publicAddress;
  private final Clock clock;

  public IdentityEndpoint(
      KioskIdentity identity, Releases releases, Supplier<String> publicAddress, Clock clock) {
    this.identity = identity;
    this.releases = releases;
    this.publicAddress = publicAddress;
    this.clock = clock;
  }

  /** Adds the route. */
  public void addTo(Routes routes) {
    routes.get("/kiosk/identity", this::identity);
  }

  private Answer identity(Exchange exchange) {
    var kiosk = identity.identify(exchange);
    var json = JsonNodeFactory.instance.objectNode();
    json.put("kiosk", kiosk.number()).put("committee", kiosk.committee().value());
    json.put("publicAddress", publicAddress.get());
    json.put("root", Base64.getEncoder().encodeToString(releases.firstRoot()));
    json.put("hubTime", clock.instant().toString());
    return Answer.json(200, JsonMapper.shared().writeValueAsBytes(json));
  }
}
