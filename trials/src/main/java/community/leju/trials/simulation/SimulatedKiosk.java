package community.leju.trials.simulation;

import community.leju.agent.SyncAgent;
import community.leju.agent.call.Ringer;
import community.leju.agent.device.Reporter;
import community.leju.agent.hub.CallLine;
import community.leju.agent.hub.DeviceLine;
import community.leju.agent.hub.EstLine;
import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.LeaseLine;
import community.leju.agent.hub.SlipKeyLine;
import community.leju.agent.identity.Renewal;
import community.leju.agent.lease.Leasing;
import community.leju.agent.pull.HubSupply;
import community.leju.agent.pull.Pull;
import community.leju.agent.pull.Subscription;
import community.leju.agent.push.Push;
import community.leju.agent.slip.Keyring;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Credential;
import community.leju.agent.store.Identity;
import community.leju.agent.store.KioskStore;
import community.leju.agent.store.Outbox;
import community.leju.agent.store.OutboxLimits;
import community.leju.agent.store.StoreFailed;
import community.leju.content.guide.Slot;
import community.leju.content.item.Scope;
import community.leju.content.lease.Lease;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import community.leju.content.submission.SlipCode;
import community.leju.content.submission.SubmissionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.helpers.NOPLogger;

/** A kiosk's two processes on one store, without a screen. */
final class SimulatedKiosk implements AutoCloseable {
  /** Its SQLite file. */
  static final String DATABASE = "agent.db";

  private static final OutboxLimits LIMITS = new OutboxLimits(1_000, 1L << 20, 0);

  /** How long it keeps what was delivered. */
  static final Duration KEPT = Duration.ofDays(14);

  private static final int CUTS_IN_A_HUNDRED = 15;

  private final Identity identity;
  private final OfficeKey office;
  private final WorldClock clock;
  private final SimulatedNetwork network;
  private final Dice dice;
  private Path folder;
  private CrashImage.Seen seen = CrashImage.Seen.NOTHING;
  private int lives;
  private AgentStore store;
  private KioskStore screen;
  private SyncAgent agent;
  private Renewal renewal;

  SimulatedKiosk(
      Identity identity,
      OfficeKey office,
      Path folder,
      WorldClock clock,
      SimulatedNetwork network,
      Dice dice) {
    this.identity = identity;
    this.office = office;
    this.folder = folder;
    this.clock = clock;
    this.network = network;
    this.dice = dice;
    start();
  }

  private SyncAgent agent(HubLine line) {
    var log = NOPLogger.NOP_LOGGER;
    return new SyncAgent(
        store,
        line,
        new Pull(store, new HubSupply(line), new Subscription.Own(), clock),
        new Push(store.outbox(), line, dice.generator(), log),
        new Ringer(store.calls(), new CallLine(line, clock), clock, log),
        new Reporter(store.devices(), new DeviceLine(line, clock), clock, log),
        new Leasing(store.leases(), new LeaseLine(line)),
        new Keyring(store, new SlipKeyLine(line)),
        KEPT,
        clock,
        log);
  }

  private void start() {
    store = AgentStore.open(folder, clock);
    store.outbox().keepLimits(LIMITS);
    screen = KioskStore.openIfReady(folder, clock).orElseThrow();
    var line = new HubLine(network);
    agent = agent(line);
    renewal =
        new Renewal(
            store, new EstLine(line), _ -> {}, clock, new SecureRandom(), NOPLogger.NOP_LOGGER);
    network.showCertificate(() -> store.credential().map(Credential::certificate));
  }

  int number() {
    return identity.kiosk();
  }

  Scope committee() {
    return identity.committee();
  }

  WorldClock clock() {
    return clock;
  }

  SimulatedNetwork network() {
    return network;
  }

  Path folder() {
    return folder;
  }

  /**
   * The agent's turn: delivers what is due, then pulls.
   *
   * @param dangerous whether the power may go meanwhile
   */
  void tick(boolean dangerous) throws IOException {
    look();
    network.cutPower(dangerous ? CUTS_IN_A_HUNDRED : 0, this::look);
    try {
      renew();
      agent.tick(identity);
    } catch (StoreFailed e) {
      agent.stepFailed(e);
    } finally {
      network.cutPower(0, () -> {});
    }
  }

  private void renew() {
    try {
      renewal.run();
    } catch (IOException e) {
      agent.lineIsDown(e);
    }
  }

  /** Whatever was committed so far, somebody knows of it from now on. */
  private void look() throws IOException {
    seen = CrashImage.Seen.of(folder, DATABASE);
  }

  /**
   * A resident's booking, from the confirmation to the commit.
   *
   * @throws StoreFailed where it could not be kept, which the resident is told
   */
  Envelope book(SubmissionId id, Slot slot) throws IOException {
    look();
    var token = Bytes.of(dice.bytes(SlipCode.TOKEN_BYTES));
    var answers = new Appointment(Canary.NAME + dice.below(1_000), "13800001234");
    var service = Street.service(committee()).ref();
    boolean trusted = screen.line().timeTrusted();
    Outbox.BookingSeal seal =
        (number, leased) -> {
          var clear =
              new Clear(
                  id,
                  number,
                  clock.instant(),
                  trusted,
                  committee(),
                  Appointment.KIND,
                  "appointment",
                  1,
                  service,
                  Optional.of(slot),
                  leased,
                  new SlipCode(number, token).tokenHash());
          return Sealing.seal(office, clear, answers.toJson());
        };
    var now = LocalDateTime.ofInstant(clock.instant(), Street.ZONE);
    return Lease.mayConfirm(slot, now, trusted)
        ? screen.outbox().book(number(), service, slot, seal)
        : screen.outbox().append(number(), number -> seal.seal(number, false));
  }

  /** What is on the shelf: path to SHA-256. */
  Map<String, String> shelf() {
    return store.entries();
  }

  /** What its store has under that name, whatever the disk made of it. */
  Optional<byte[]> content(String sha256) throws IOException {
    var document = store.contents().read(sha256, Integer.MAX_VALUE);
    var blob = screen.blob(sha256);
    return document.isPresent() || blob.isEmpty()
        ? document
        : Optional.of(Files.readAllBytes(blob.get()));
  }

  /** Whether it has that content, to the bit. */
  boolean has(String sha256) throws IOException {
    return content(sha256).filter(bytes -> Sha256.hex(bytes).equals(sha256)).isPresent();
  }

  /** Whether the screen says that what it has at a path is damaged, and leaves it out. */
  boolean leavesOut(String path) {
    return screen.shelf().problems().contains(path + ": damaged on this disk");
  }

  KioskStore screen() {
    return screen;
  }

  /** Whether the hub has all, also what a restored one was to be offered again. */
  boolean isDrained() {
    return store.outbox().nextDue().isEmpty();
  }

  int waiting() {
    return screen.outbox().waiting().count();
  }

  /** The power goes, and comes back. */
  void crash(CrashImage.Tear tear) throws IOException {
    var found = folder.resolveSibling("kiosk-" + number() + "-" + ++lives);
    CrashImage.take(folder, found, dice);
    CrashImage.tear(found, DATABASE, seen, tear, dice);
    store.close();
    screen.close();
    CrashImage.forget(folder);
    folder = found;
    start();
  }

  /**
   * It is switched off in good order, its disk spoils a bit of what came from the hub, and it is
   * switched on again. What residents sealed is nowhere else, and no such bit is made up for; nor
   * is a second root, where the first was not mended yet.
   *
   * @return of what; empty where nothing was spoilt
   */
  Optional<String> spoil() throws IOException {
    if (!hasBothRoots()) {
      return Optional.empty();
    }
    var contents = new TreeMap<String, byte[]>();
    for (var entry : shelf().entrySet()) {
      content(entry.getValue()).ifPresent(bytes -> contents.put(entry.getKey(), bytes));
    }
    store
        .trusted()
        .ifPresent(
            trusted -> trusted.files().forEach((role, file) -> contents.put(role, file.toArray())));
    close();
    var name = dice.oneOf(List.copyOf(contents.keySet()));
    var content = Objects.requireNonNull(contents.get(name));
    boolean spoilt = BitFlip.within(folder.resolve(DATABASE), content, dice);
    start();
    return spoilt ? Optional.of(name) : Optional.empty();
  }

  private boolean hasBothRoots() {
    try {
      var files = store.trusted().orElseThrow().files();
      for (var name : List.of("root", TrustedState.FIRST_ROOT)) {
        var _ = TrustedState.of(Objects.requireNonNull(files.get(name)).toArray());
      }
      return true;
    } catch (ReleaseRefused e) {
      return false;
    }
  }

  /** Whether all that is on the shelf can be read. */
  boolean isWhole() throws IOException {
    for (var sha256 : shelf().values()) {
      if (!has(sha256)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    screen.close();
    store.close();
  }
}
