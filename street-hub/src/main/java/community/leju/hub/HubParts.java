package community.leju.hub;

import community.leju.content.render.Segmenter;
import community.leju.content.signing.Signer;
import community.leju.hub.alert.Alerts;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.authority.Authority;
import community.leju.hub.blob.Blobs;
import community.leju.hub.call.Calls;
import community.leju.hub.ceremony.KeyStatus;
import community.leju.hub.ceremony.RootCeremony;
import community.leju.hub.chart.Charts;
import community.leju.hub.fleet.DeviceReports;
import community.leju.hub.fleet.Enrolments;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.release.Releases;
import community.leju.hub.release.Repository;
import community.leju.hub.release.RoleFiles;
import community.leju.hub.release.SigningTogether;
import community.leju.hub.review.Forms;
import community.leju.hub.review.Items;
import community.leju.hub.review.OfficeRotation;
import community.leju.hub.review.Publishing;
import community.leju.hub.review.Renewals;
import community.leju.hub.review.Reviews;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Accounts;
import community.leju.hub.staff.Delegating;
import community.leju.hub.staff.LockOut;
import community.leju.hub.staff.Permission;
import community.leju.hub.staff.SignedIn;
import community.leju.hub.staff.StaffChanges;
import community.leju.hub.staff.StaffSetup;
import community.leju.hub.store.Database;
import community.leju.hub.street.StreetProfile;
import community.leju.hub.web.Waiters;
import community.leju.process.launch.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jdbi.v3.core.Handle;

/** What every command of the hub is made of: the stores and the keys of one data folder. */
public final class HubParts implements AutoCloseable {
  private static final String DATABASE = "hub.db";

  final Clock clock;
  final SecureRandom random;
  final Database database;
  final Blobs blobs;
  final Authority authority;
  final AuditLog audit;
  final HubKeys keys;
  final OfficeKeys officeKeys;
  final Accounts accounts = new Accounts();
  final Waiters waiters;
  final Calls calls;
  final Waiters listeners;
  final Repository repository;
  final Releases releases;
  final LockOut lockOut;
  final Items items;
  final Forms forms = new Forms();
  final Charts charts;
  final Publishing publishing;
  final Reviews reviews;
  final Alerts alerts;
  final Delegating delegating;
  final StaffSetup staffSetup;
  final ScheduledExecutorService timer;
  private final ExecutorService answering;

  private HubParts(
      Path data,
      Database database,
      Authority authority,
      Charts charts,
      Clock clock,
      SecureRandom random) {
    this.clock = clock;
    this.random = random;
    this.authority = authority;
    this.database = database;
    blobs = new Blobs(data.resolve("blobs"));
    audit = new AuditLog(database, clock);
    keys = new HubKeys(data, random);
    officeKeys = keys.office;
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    answering = Executors.newVirtualThreadPerTaskExecutor();
    waiters = new Waiters(timer, answering);
    listeners = new Waiters(timer, answering);
    calls = new Calls(database, audit, listeners, clock);
    var roleFiles = new RoleFiles(keys.online, clock);
    repository = new Repository(roleFiles, clock);
    releases = new Releases(database, roleFiles, clock, waiters);
    var together = new SigningTogether(roleFiles, clock);
    lockOut = new LockOut(database, clock);
    items = new Items(clock);
    this.charts = charts;
    publishing = new Publishing(items, forms, officeKeys, blobs, releases, together, charts);
    reviews =
        new Reviews(
            database, items, publishing, releases, together, keys.signing, lockOut, audit, clock);
    alerts = new Alerts(database, blobs, releases, reviews, audit, clock);
    delegating = new Delegating(keys.signing, keys.office, keys.offline, repository);
    staffSetup =
        new StaffSetup(
            database,
            accounts,
            keys.signing,
            keys.opening,
            keys.office,
            keys.offline,
            delegating,
            keys.argon2,
            audit,
            clock);
  }

  /**
   * Opens an initialised data folder.
   *
   * @throws Failure where it was never initialised
   */
  public static HubParts open(Path data, Clock clock, SecureRandom random) {
    if (!Files.exists(data.resolve(DATABASE))) {
      throw new Failure("there is no hub in " + data + " yet; try: hub init --help");
    }
    return create(data, Authority.read(data, random), clock, random);
  }

  /** As above, of a folder that this version has opened before, and with charts that are shared. */
  static HubParts reopen(Path data, Charts charts, Clock clock, SecureRandom random) {
    var database = Database.reopen(data.resolve(DATABASE));
    return new HubParts(data, database, Authority.read(data, random), charts, clock, random);
  }

  static HubParts create(Path data, Authority authority, Clock clock, SecureRandom random) {
    var database = Database.open(data.resolve(DATABASE));
    var charts = new Charts(Segmenter.load());
    return new HubParts(data, database, authority, charts, clock, random);
  }

  StreetProfile street() {
    return database
        .read(StreetProfile::find)
        .orElseThrow(() -> new Failure("the hub's database was never initialised"));
  }

  /** Whether somebody who signed in still works here, with the same password. */
  boolean stands(SignedIn who) {
    return database.read(handle -> accounts.stands(handle, who));
  }

  StaffChanges staffChanges() {
    return new StaffChanges(
        database,
        accounts,
        keys.signing,
        keys.opening,
        keys.office,
        keys.offline,
        delegating,
        keys.argon2,
        lockOut,
        audit,
        clock);
  }

  RootCeremony rootCeremony() {
    return new RootCeremony(database, repository, releases, keys.online, audit, clock);
  }

  KeyStatus keyStatus() {
    return new KeyStatus(keys.signing, repository, clock);
  }

  Renewals renewals() {
    return new Renewals(database, releases, audit);
  }

  OfficeRotation officeRotation() {
    return new OfficeRotation(
        database, accounts, keys.office, keys.offline, publishing, releases, audit, clock);
  }

  DeviceReports reports() {
    return new DeviceReports(database, new Kiosks(), audit, clock);
  }

  /** Who waits to be enrolled, and the codes that people type for them. */
  public Enrolments enrolments(Duration certificateLife) {
    return new Enrolments(database, new Kiosks(), authority, certificateLife, audit, clock, random);
  }

  /**
   * Whoever signs what a command does.
   *
   * @param called how the failure names such a person
   */
  Account signatory(String login, Permission permission, String called) {
    return database
        .read(handle -> accounts.find(handle, login))
        .filter(found -> found.may(permission))
        .orElseThrow(() -> new Failure("there is no " + called + " '" + login + "'"));
  }

  /** Opens the signing keys of approvers who stand by, each with a password. */
  List<Signer> signers(List<String> logins, String action) {
    return logins.stream()
        .map(login -> {
          var account = signatory(login, Permission.APPROVE, "approver");
          return reviews.signer(account, Passwords.ask(login), action, 0);
        })
        .toList();
  }

  /** The highest number of a kiosk; 0 for none. */
  int newestKiosk(Handle handle) {
    return new Kiosks().newest(handle);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    answering.shutdown();
    database.close();
  }
}
