package community.leju.trials.simulation;

import community.leju.agent.hub.Transport;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.item.Scope;
import community.leju.content.signing.Signer;
import community.leju.content.submission.OfficeKey;
import community.leju.hub.Initialisation;
import community.leju.hub.appointment.DeskEndpoint;
import community.leju.hub.appointment.Submissions;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.blob.Blobs;
import community.leju.hub.chart.Charts;
import community.leju.hub.fleet.Kiosk;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.keys.OnlineKey;
import community.leju.hub.keys.SigningKeys;
import community.leju.hub.release.ReleaseEndpoint;
import community.leju.hub.release.Releases;
import community.leju.hub.review.Forms;
import community.leju.hub.review.Items;
import community.leju.hub.review.Publishing;
import community.leju.hub.review.Reviews;
import community.leju.hub.review.Saving;
import community.leju.hub.secret.Argon2;
import community.leju.hub.secret.Wrapping;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Accounts;
import community.leju.hub.staff.LockOut;
import community.leju.hub.staff.StaffSetup;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.MemoryRequest;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import community.leju.hub.web.Waiters;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The hub's own parts over one folder, asked from memory and driven by one thread. */
final class SimulatedHub implements AutoCloseable {
  static final String DATABASE = "hub.db";
  static final String KIOSK = "X-Simulated-Kiosk";

  private static final String ROOT = "/release/metadata/1.root.json";
  private static final String AUTHOR = "li";
  private static final int NOBODY = 401;

  private final Path data;
  private final Clock clock;
  private final Database database;
  private final ScheduledExecutorService timer;
  private final Releases releases;
  private final Items items;
  private final Reviews reviews;
  private final SigningKeys signingKeys;
  private final OfficeKeys officeKeys;
  private final StaffSetup staffSetup;
  private final Kiosks kiosks = new Kiosks();
  private final Routes routes;

  SimulatedHub(Path data, Clock clock, Charts charts) {
    this.data = data;
    this.clock = clock;
    // Only new keys and salts come from it, none of which a world makes.
    var random = new SecureRandom();
    database = Database.open(data.resolve(DATABASE));
    // Nobody is kept waiting: neither of the two ever runs anything.
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    var waiters = new Waiters(timer, Runnable::run);
    var blobs = new Blobs(data.resolve("blobs"));
    var audit = new AuditLog(database, clock);
    var argon2 = new Argon2(random);
    var wrapping = new Wrapping(argon2, random);
    signingKeys = new SigningKeys(wrapping);
    officeKeys = new OfficeKeys(wrapping);
    releases = new Releases(database, OnlineKey.read(data), clock, waiters);
    items = new Items(clock);
    var publishing = new Publishing(items, new Forms(), officeKeys, blobs, releases, charts);
    var lockOut = new LockOut(database, clock);
    reviews =
        new Reviews(database, items, publishing, releases, signingKeys, lockOut, audit, clock);
    staffSetup =
        new StaffSetup(
            database, new Accounts(), signingKeys, officeKeys, releases, argon2, audit, clock);
    routes = new Routes((exchange, status, sentence) -> Answer.error(status, sentence));
    new ReleaseEndpoint(database, blobs, waiters).addTo(routes);
    new Submissions(database, this::identify, officeKeys, items, clock, Street.ZONE).addTo(routes);
    new DeskEndpoint(database, this::identify, items, clock, Street.ZONE).addTo(routes);
  }

  /** What certificates do elsewhere. */
  private Kiosk identify(Exchange exchange) {
    return exchange
        .header(KIOSK)
        .flatMap(number -> database.read(handle -> kiosks.find(handle, Integer.parseInt(number))))
        .filter(kiosk -> !kiosk.isRevoked())
        .orElseThrow(() -> new Refusal(NOBODY, "no kiosk of ours"));
  }

  /** Answers a kiosk. */
  Answer.Body answer(int kiosk, Transport.Request request) {
    var headers = new HashMap<>(request.headers());
    headers.put(KIOSK, Integer.toString(kiosk));
    var asked = new MemoryRequest(request.method(), request.path(), headers, request.body());
    return (Answer.Body) routes.answer(asked);
  }

  /** Takes somebody on. */
  Account employ(Account wanted, String password) {
    return staffSetup.add(wanted, password, Initialisation.offlineFolder(data));
  }

  Signer openKey(Account approver, String password) {
    return database.read(handle -> signingKeys.open(handle, approver.id(), password)).orElseThrow();
  }

  void enrol(int number, Scope committee, byte[] slipKey) {
    database.change(handle ->
        handle.execute(
            """
            insert into kiosk (number, committee, token_hash, slip_key, enrolled_at, seen_at)
            values (?, ?, ?, ?, ?, ?)
            """,
            number,
            committee.value(),
            "simulated " + number,
            slipKey,
            clock.millis(),
            clock.millis()));
  }

  OfficeKey office(Scope scope) {
    return database.read(officeKeys::all).stream()
        .filter(key -> key.office().equals(scope))
        .findFirst()
        .orElseThrow();
  }

  byte[] root() {
    var asked = new Transport.Request("GET", ROOT, Map.of(), Transport.NOTHING, Duration.ZERO);
    return answer(0, asked).bytes().toArray();
  }

  /** From a clerk's keyboard to the release, in one transaction. */
  void publish(Item item, Account approver, Signer signer) {
    var saving =
        new Saving(
            AUTHOR,
            item.title().in(Language.ZH),
            Optional.empty(),
            Optional.of(Catalogue.write(item)));
    database.change(handle -> {
      var before = items.find(handle, item.ref());
      var entry =
          before.isPresent()
              ? items.save(handle, before.get().id(), saving)
              : items.create(handle, item.ref(), saving);
      reviews.submit(handle, entry, AUTHOR);
      reviews.approve(
          handle, List.of(items.find(handle, entry.id()).orElseThrow()), approver, signer);
    });
  }

  /** The daily signatures, where they are due. */
  void renew() {
    releases.renew();
  }

  /** What a kiosk of that committee shows of the newest release: path to SHA-256. */
  Map<String, String> shelf(Scope committee) {
    return database.read(handle -> {
      var shelf = new HashMap<String, String>();
      for (var scope : List.of(Scope.STREET, committee)) {
        releases.targetsOf(handle, scope).forEach((path, pin) -> shelf.put(path, pin.sha256()));
      }
      return Map.copyOf(shelf);
    });
  }

  @Override
  public void close() {
    timer.shutdownNow();
    database.close();
  }
}
