package community.leju.hub.fleet;

import community.leju.content.device.DeviceReport;
import community.leju.content.item.InvalidDocument;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import java.io.IOException;
import java.time.Clock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code PUT /kiosk/devices}: how all devices of a kiosk are. May be repeated. */
public final class DeviceEndpoint {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final DeviceReports reports;
  private final KioskIdentity identity;
  private final Clock clock;

  public DeviceEndpoint(DeviceReports reports, KioskIdentity identity, Clock clock) {
    this.reports = reports;
    this.identity = identity;
    this.clock = clock;
  }

  /** Adds the route. */
  public void addTo(Routes routes) {
    routes.add("PUT", "/kiosk/devices", DeviceReport.MOST_BYTES, this::put);
  }

  private Answer put(Exchange exchange) throws IOException {
    var kiosk = identity.identify(exchange);
    reports.take(kiosk, read(exchange.body()));
    return Answer.empty(204);
  }

  private DeviceReport read(byte[] body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode document) {
        return DeviceReport.read(document, clock.instant());
      }
    } catch (InvalidDocument | JacksonException e) {
      throw new Refusal(422, "the report of devices cannot be read: " + e.getMessage());
    }
    throw new Refusal(422, "the report of devices is no JSON object");
  }
}
