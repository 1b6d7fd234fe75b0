package community.leju.hub.fleet;

import community.leju.content.submission.SlipKeys;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Routes;
import community.leju.hub.web.Tagged;
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
    return Tagged.json(exchange, JsonMapper.shared().writeValueAsBytes(keys.toJson()));
  }
}
