package community.leju.hub;

import community.leju.hub.appointment.DeskEndpoint;
import community.leju.hub.appointment.LeaseEndpoint;
import community.leju.hub.appointment.Submissions;
import community.leju.hub.call.CallEndpoint;
import community.leju.hub.fleet.DeviceEndpoint;
import community.leju.hub.fleet.EstEndpoint;
import community.leju.hub.fleet.Forks;
import community.leju.hub.fleet.IdentityEndpoint;
import community.leju.hub.fleet.KioskIdentity;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.fleet.Renewals;
import community.leju.hub.fleet.SlipKeyEndpoint;
import community.leju.hub.release.ReleaseEndpoint;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Routes;
import java.time.Duration;
import java.util.function.Supplier;

/** What kiosks ask of a hub, with or without a server around it. */
public final class MachineRoutes {
  private MachineRoutes() {}

  /**
   * All routes of machines.
   *
   * @param certificateLife of a kiosk's certificate
   * @param publicAddress what slips call the hub
   */
  public static Routes of(
      HubParts parts, Duration certificateLife, Supplier<String> publicAddress) {
    var routes = new Routes((exchange, status, sentence) -> Answer.error(status, sentence));
    var zone = parts.street().zone();
    var forks = new Forks(parts.audit, parts.clock);
    var identity = new KioskIdentity(parts.database, new Kiosks(), forks, parts.clock);
    new ReleaseEndpoint(parts.database, parts.blobs, parts.waiters).addTo(routes);
    new EstEndpoint(
            parts.authority,
            parts.enrolments(certificateLife),
            renewals(parts, certificateLife, forks),
            identity,
            parts.clock)
        .addTo(routes);
    new IdentityEndpoint(identity, parts.releases, publicAddress, parts.clock).addTo(routes);
    new Submissions(
            parts.database, identity, forks, parts.officeKeys, parts.items, parts.clock, zone)
        .addTo(routes);
    new LeaseEndpoint(parts.database, identity, forks, parts.items, parts.clock, zone)
        .addTo(routes);
    new DeskEndpoint(parts.database, identity, parts.items, parts.clock, zone).addTo(routes);
    new SlipKeyEndpoint(parts.database, identity, new Kiosks()).addTo(routes);
    new CallEndpoint(parts.calls, identity, parts.clock).addTo(routes);
    new DeviceEndpoint(parts.reports(), identity, parts.clock).addTo(routes);
    return routes;
  }

  private static Renewals renewals(HubParts parts, Duration certificateLife, Forks forks) {
    return new Renewals(
        parts.database,
        new Kiosks(),
        parts.authority,
        certificateLife,
        forks,
        parts.audit,
        parts.clock);
  }
}
