package community.leju.hub.appointment;

import community.leju.content.item.InvalidDocument;
import community.leju.content.lease.LeaseReport;
import community.leju.hub.fleet.Forks;
import community.leju.hub.fleet.KioskIdentity;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.review.Items;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import community.leju.hub.web.Tagged;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code PUT /kiosk/leases}: what a kiosk has given back, and what it may confirm by itself. */
public final class LeaseEndpoint {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;
  private final KioskIdentity identity;
  private final Leases leases;
  private final Clock clock;
  private final ZoneId zone;

  public LeaseEndpoint(
      Database database,
      KioskIdentity identity,
      Forks forks,
      Items items,
      Clock clock,
      ZoneId zone) {
    this.database = database;
    this.identity = identity;
    this.leases = new Leases(items, new Kiosks(), new Places(items), forks, zone);
    this.clock = clock;
    this.zone = zone;
  }

  /** Adds the route. */
  public void addTo(Routes routes) {
    routes.add("PUT", "/kiosk/leases", LeaseReport.MOST_BYTES, this::put);
  }

  private Answer put(Exchange exchange) throws IOException {
    var kiosk = identity.identify(exchange);
    var report = read(exchange.body());
    var now = LocalDateTime.ofInstant(clock.instant(), zone);
    var news = database.write(handle -> leases.exchange(handle, kiosk, report, now));
    return Tagged.json(exchange, JSON.writeValueAsBytes(news.toJson()));
  }

  private static LeaseReport read(byte[] body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode document) {
        return LeaseReport.read(document);
      }
    } catch (InvalidDocument | JacksonException e) {
      throw new Refusal(422, "the report of leases cannot be read: " + e.getMessage());
    }
    throw new Refusal(422, "the report of leases is no JSON object");
  }
}
