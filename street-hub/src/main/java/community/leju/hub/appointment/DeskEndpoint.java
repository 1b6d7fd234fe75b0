package community.leju.hub.appointment;

import community.leju.content.guide.Service;
import community.leju.content.item.Scope;
import community.leju.hub.epoch.Epochs;
import community.leju.hub.fleet.Kiosk;
import community.leju.hub.fleet.KioskIdentity;
import community.leju.hub.review.Items;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Routes;
import community.leju.hub.web.Tagged;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /kiosk/desk}: what became of this kiosk's submissions, and which slots are full. */
public final class DeskEndpoint {
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;
  private final KioskIdentity identity;
  private final Items items;
  private final Clock clock;
  private final ZoneId zone;

  public DeskEndpoint(
      Database database, KioskIdentity identity, Items items, Clock clock, ZoneId zone) {
    this.database = database;
    this.identity = identity;
    this.items = items;
    this.clock = clock;
    this.zone = zone;
  }

  /** Adds the route. */
  public void addTo(Routes routes) {
    routes.get("/kiosk/desk", this::desk);
  }

  private Answer desk(Exchange exchange) {
    var kiosk = identity.identify(exchange);
    var json = database.read(handle -> desk(handle, kiosk));
    // The clock's time is no news.
    return Tagged.json(
        exchange,
        JSON.writeValueAsBytes(json),
        () -> JSON.writeValueAsBytes(json.put("hubTime", clock.instant().toString())));
  }

  private ObjectNode desk(Handle handle, Kiosk kiosk) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("epoch", Epochs.current(handle).id());
    var states = json.putArray("states");
    for (var one :
        SubmissionTable.ofKiosk(handle, kiosk.number(), clock.instant().minus(REMEMBERED))) {
      states
          .addObject()
          .put("id", one.id())
          .put("state", one.outcome().key())
          .put("at", one.at().toString());
    }
    var full = json.putArray("full");
    var now = LocalDateTime.ofInstant(clock.instant(), zone);
    var kind = Service.KIND.name();
    for (var entry : items.list(handle, Scope.STREET, kind)) {
      var scope = entry.ref().scope();
      if (scope.isStreet() || scope.equals(kiosk.committee())) {
        items
            .published(handle, entry.ref(), Service.class)
            .ifPresent(service ->
                Places.full(handle, service, now)
                    .forEach(slot ->
                        full.addObject()
                            .put("service", service.ref().targetPath())
                            .put("slot", slot.toString())));
      }
    }
    return json;
  }
}
