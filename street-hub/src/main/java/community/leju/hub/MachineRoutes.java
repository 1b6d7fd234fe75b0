package community.leju.hub;

import community.leju.hub.appointment.DeskEndpoint;
import community.leju.hub.appointment.Submissions;
import community.leju.hub.call.CallEndpoint;
import community.leju.hub.fleet.BearerIdentity;
import community.leju.hub.fleet.DeviceEndpoint;
import community.leju.hub.fleet.EnrolEndpoint;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.release.ReleaseEndpoint;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Routes;
import java.util.function.Supplier;

/** What kiosks ask of a hub, with or without a server around it. */
public final class MachineRoutes {
  private MachineRoutes() {}

  /**
   * All routes of machines.
   *
   * @param publicAddress what slips call the hub
   */
  public static Routes of(HubParts parts, Supplier<String> publicAddress) {
    var routes = new Routes((exchange, status, sentence) -> Answer.error(status, sentence));
    var zone = parts.street().zone();
    var identity = new BearerIdentity(parts.database, new Kiosks(), parts.clock);
    new ReleaseEndpoint(parts.database, parts.blobs, parts.waiters).addTo(routes);
    new EnrolEndpoint(parts.enrolments(), parts.releases, publicAddress, parts.clock).addTo(routes);
    new Submissions(parts.database, identity, parts.officeKeys, parts.items, parts.clock, zone)
        .addTo(routes);
    new DeskEndpoint(parts.database, identity, parts.items, parts.clock, zone).addTo(routes);
    new CallEndpoint(parts.calls, identity, parts.clock).addTo(routes);
    new DeviceEndpoint(parts.reports(), identity, parts.clock).addTo(routes);
    return routes;
  }
}
