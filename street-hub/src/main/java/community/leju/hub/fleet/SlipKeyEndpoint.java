package community.leju.hub.fleet;

import community.leju.content.signing.Sha256;
import community.leju.content.submission.SlipKeys;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Routes;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /kiosk/slip-keys}: by what a kiosk knows the slips of all others without a line. */
public final class SlipKeyEndpoint {
  private final Database database;
  private final KioskIdentity identity;
  private final Kiosks kiosks;

  public SlipKeyEndpoint(Database database, KioskIdentity identity, Kiosks kiosks) {
    this.database = database;
    this.identity = identity;
    this.kiosks = kiosks;
  }

  /** Adds the route. */
  public void addTo(Routes routes) {
    routes.get("/kiosk/slip-keys", this::get);
  }

  private Answer get(Exchange exchange) {
    identity.identify(exchange);
    var keys = new SlipKeys(database.read(kiosks::slipKeys));
    var json = JsonMapper.shared().writeValueAsBytes(keys.toJson());
    var etag = "\"" + Sha256.hex(json).substring(0, 32) + "\"";
    return exchange.header("If-None-Match").filter(etag::equals).isPresent()
        ? new Answer.Body(304, "", Answer.NOTHING, Map.of("ETag", etag))
        : Answer.json(200, json).with("ETag", etag);
  }
}
