package community.leju.hub;

import community.leju.content.certificate.Pin;
import community.leju.hub.alert.AlertPages;
import community.leju.hub.appointment.Drains;
import community.leju.hub.appointment.InboxPages;
import community.leju.hub.appointment.Keeping;
import community.leju.hub.appointment.Retention;
import community.leju.hub.appointment.SlipPages;
import community.leju.hub.appointment.Submissions;
import community.leju.hub.authority.ServerTls;
import community.leju.hub.blob.Pictures;
import community.leju.hub.bulletin.BulletinPages;
import community.leju.hub.bulletin.PicturePages;
import community.leju.hub.bulletin.Preview;
import community.leju.hub.bulletin.PreviewPages;
import community.leju.hub.bulletin.ReviewPages;
import community.leju.hub.call.CallBar;
import community.leju.hub.call.CallPages;
import community.leju.hub.ceremony.KeyPages;
import community.leju.hub.fleet.FirstContact;
import community.leju.hub.fleet.FleetLines;
import community.leju.hub.fleet.FleetPages;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.pages.Pages;
import community.leju.hub.pages.StaticPages;
import community.leju.hub.staff.AuditPages;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.PasswordPages;
import community.leju.hub.staff.SignInPages;
import community.leju.hub.street.StreetProfile;
import community.leju.hub.web.Assets;
import community.leju.hub.web.Doors;
import community.leju.hub.web.HubServer;
import community.leju.hub.web.Routes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** The running hub: every desk, on one server. */
public final class Hub implements AutoCloseable {
  private static final Duration RENEWAL = Duration.ofMinutes(30);

  private static final Duration TIDYING = Duration.ofHours(1);
  private static final Duration PRUNING = Duration.ofHours(6);

  /** How soon kiosks hear of what another process, such as an import, has released. */
  private static final Duration WATCH = Duration.ofMillis(500);

  private final HubParts parts;
  private final StreetProfile street;
  private final Pages pages = new StaticPages();
  private final Assets assets = Assets.load();
  private final HubServer server;

  private Hub(HubParts parts, HubConfig config) {
    this.parts = parts;
    this.street = parts.street();
    // The port may be known only once the server is up, and nobody enrols before.
    var machines =
        MachineRoutes.of(
            parts,
            config.kiosks().certificateLife(),
            () -> config.publicAddress().orElseGet(this::address));
    var console =
        new Console(
            pages,
            assets,
            parts.random,
            street::name,
            parts.clock,
            config.sessionIdle(),
            parts::stands);
    servePeople(console, machines, config.kiosks());
    // The first look wakes everybody: now nobody waits yet.
    parts.releases.watch();
    var tls = new ServerTls(parts.authority, config.kiosks().names(), parts.clock, parts.random);
    server =
        new HubServer(
            new Doors(
                new Doors.Door(config.host(), config.port()),
                new Doors.Door(config.kiosks().host(), config.kiosks().port()),
                tls.context()),
            config.sessionIdle(),
            List.of(machines),
            console.routes());
    schedule(tls::renewIfDue, RENEWAL, RENEWAL);
    schedule(parts.releases::renew, Duration.ZERO, RENEWAL);
    schedule(parts.releases::watch, WATCH, WATCH);
    var retention =
        new Retention(parts.database, parts.audit, config.keeping(), parts.clock, street.zone());
    var drains = drains(parts, config.keeping());
    schedule(() -> tidy(retention, drains), TIDYING, TIDYING);
    schedule(() -> Submissions.prune(parts.database, parts.clock), PRUNING, PRUNING);
  }

  /** Deletes what is no longer needed, out of every file. */
  private void tidy(Retention retention, Drains drains) {
    var _ = retention.run();
    var _ = drains.run();
    // Each time: what another process has deleted goes too, and what a reader kept the last time.
    if (!parts.database.forget()) {
      LoggerFactory.getLogger(Hub.class).info("the database's log is in use: emptied next time");
    }
  }

  static Drains drains(HubParts parts, Keeping keeping) {
    return new Drains(
        parts.database,
        parts.officeKeys,
        parts.publishing,
        new Kiosks(),
        parts.audit,
        keeping,
        parts.clock);
  }

  /** Opens the doors; closing the hub leaves the parts open. */
  public static Hub start(HubParts parts, HubConfig config) {
    return new Hub(parts, config);
  }

  private void servePeople(Console console, Routes open, HubConfig.ForKiosks kiosks) {
    var zone = street.zone();
    var signIn = StaffCommands.signIn(parts);
    var preview = new Preview(zone, parts.clock, pages, assets, parts.charts);
    new SignInPages(console, pages, signIn, parts.audit, parts.random, parts.clock).addTo();
    new PasswordPages(StaffCommands.change(parts), pages, parts.random, parts.clock).addTo(console);
    new BulletinPages(
            parts.database, parts.items, parts.reviews, pages, parts.clock, zone, parts.random)
        .addTo(console);
    new PreviewPages(preview, parts.clock, zone).addTo(console);
    new PicturePages(new Pictures(parts.blobs), parts.blobs).addTo(console);
    new InboxPages(
            parts.database, parts.items, parts.officeKeys, parts.audit, pages, parts.clock, zone)
        .addTo(console);
    var slips =
        new SlipPages(
            parts.database, new Kiosks(), parts.items, parts.audit, pages, assets, street.name());
    slips.addTo(console);
    slips.addTo(open);
    new ReviewPages(
            parts.database, parts.items, parts.reviews, parts.accounts, preview, pages, zone)
        .addTo(console);
    new FleetPages(
            parts.database,
            new Kiosks(),
            new FleetLines(parts.database, new Kiosks(), parts.items, parts.clock, zone),
            parts.reports(),
            parts.enrolments(kiosks.certificateLife()),
            new FirstContact(
                () -> kiosks.address().orElseGet(this::kioskAddress), parts.authority.pin()),
            parts.officeKeys,
            parts.items,
            parts.audit,
            pages,
            parts.clock,
            zone)
        .addTo(console);
    new AlertPages(parts.alerts, street, preview, pages, parts.clock).addTo(console);
    var bar = new CallBar(parts.calls, parts.listeners, pages, parts.clock, zone);
    bar.addTo(console);
    new CallPages(parts.calls, bar, pages, parts.clock, zone).addTo(console);
    new AuditPages(parts.audit, pages, zone).addTo(console);
    new KeyPages(parts.database, parts.keyStatus(), parts.reviews, parts.renewals(), pages)
        .addTo(console);
  }

  /** A task that threw would never run again: it is logged, and the next turn tries anew. */
  private void schedule(Runnable task, Duration delay, Duration period) {
    Runnable safe =
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            LoggerFactory.getLogger(Hub.class).error("a task of the hub failed", e);
          }
        };
    var _ =
        parts.timer.scheduleWithFixedDelay(
            safe, delay.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The address that this machine reaches it by. */
  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /** The address that a kiosk on this machine reaches it by. */
  public String kioskAddress() {
    return "https://127.0.0.1:" + server.kioskPort();
  }

  /** What a kiosk knows this hub by. */
  public Pin pin() {
    return parts.authority.pin();
  }

  @Override
  public void close() {
    server.close();
  }
}
