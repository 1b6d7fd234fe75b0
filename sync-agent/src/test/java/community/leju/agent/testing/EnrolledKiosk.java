package community.leju.agent.testing;

import community.leju.agent.SyncAgent;
import community.leju.agent.call.Ringer;
import community.leju.agent.device.Reporter;
import community.leju.agent.hub.CallLine;
import community.leju.agent.hub.DeviceLine;
import community.leju.agent.hub.EstLine;
import community.leju.agent.hub.HttpTransport;
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
import community.leju.agent.store.Identity;
import community.leju.agent.store.KioskStore;
import community.leju.agent.store.Outbox;
import community.leju.content.item.Scope;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Ed25519;
import community.leju.content.submission.Envelope;
import community.leju.content.testing.MovedClock;
import community.leju.content.testing.SampleRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.helpers.NOPLogger;

/**
 * An agent and a screen's store in one folder, enrolled at a hub of the test's own. The release has
 * one bulletin, {@value #TITLE}.
 */
public final class EnrolledKiosk implements AutoCloseable {
  public static final Scope COMMITTEE = new Scope("310117990001");
  public static final String NEIGHBOUR = "310117990002";
  public static final String SHEET = COMMITTEE + "/bulletin/a.json";
  public static final String TITLE = "停水通知";

  /** How long it keeps what was delivered. */
  public static final Duration KEPT = Duration.ofDays(14);

  /** When it begins. */
  public static final Instant BEGINNING = Instant.parse("2026-11-24T01:00:00Z");

  public final MovedClock clock = new MovedClock(BEGINNING);
  public final SampleRepository repository =
      new SampleRepository(clock, "street", COMMITTEE.value(), NEIGHBOUR, "310117990003");
  public final SecureRandom random = new SecureRandom();

  private final Path folder;
  private final Identity identity;
  private Subscription subscription = new Subscription.Own();
  private TestHub hub;
  private AgentStore store;
  private KioskStore screen;
  private HubLine line;
  private HubSupply supply;
  private SyncAgent agent;

  public EnrolledKiosk(Path folder) throws IOException {
    this.folder = folder;
    repository.put(COMMITTEE.value(), SHEET, bulletin(TITLE));
    repository.publish();
    hub = new TestHub(repository, clock);
    store = AgentStore.open(folder, clock);
    identity =
        new Identity(1, COMMITTEE, hub.address(), hub.address(), Ed25519.newPair().getPrivate());
    store.enrol(identity, TrustedState.of(repository.file("1.root.json")));
    screen = KioskStore.openIfReady(folder, clock).orElseThrow();
    line = newLine();
    supply = new HubSupply(line);
    agent = newAgent();
  }

  private HubLine newLine() {
    return new HubLine(new HttpTransport(hub.address(), Optional.empty()));
  }

  private SyncAgent newAgent() {
    var log = NOPLogger.NOP_LOGGER;
    var push = new Push(store.outbox(), line, random, log);
    var pull = new Pull(store, supply, subscription, clock);
    var ringer = new Ringer(store.calls(), new CallLine(line, clock), clock, log);
    var reporter = new Reporter(store.devices(), new DeviceLine(line, clock), clock, log);
    var leasing = new Leasing(store.leases(), new LeaseLine(line));
    var keyring = new Keyring(store, new SlipKeyLine(line));
    return new SyncAgent(
        store, line, pull, push, ringer, reporter, leasing, keyring, KEPT, clock, log);
  }

  public Identity identity() {
    return identity;
  }

  public TestHub hub() {
    return hub;
  }

  public AgentStore store() {
    return store;
  }

  public KioskStore screen() {
    return screen;
  }

  public HubLine line() {
    return line;
  }

  public HubSupply supply() {
    return supply;
  }

  public SyncAgent agent() {
    return agent;
  }

  /** A resident books. */
  public Envelope submit() {
    return screen
        .outbox()
        .append(1, number -> SampleSubmission.seal(number, random, clock.instant()));
  }

  /** A later word on that case. */
  public Envelope submitTo(Envelope before) {
    return screen
        .outbox()
        .appendTo(
            before.clear().id(),
            1,
            number -> SampleSubmission.seal(number, random, clock.instant()));
  }

  /** How a submission stands. */
  public Outbox.Entry entry(Envelope envelope) {
    return screen.outbox().find(envelope.clear().id()).orElseThrow();
  }

  /** Renews the certificate, which this kiosk has none of. */
  public Renewal renewal() {
    return new Renewal(store, new EstLine(line), _ -> {}, clock, random, NOPLogger.NOP_LOGGER);
  }

  /** Delivers, then pulls. */
  public void tick() {
    agent.tick(identity);
  }

  /** The agent begins anew with that setting, and pulls. */
  public void subscribe(String setting) {
    subscription = Subscription.parse(setting);
    connect();
    tick();
  }

  /** A hub in the place of the one that was closed. */
  public void anotherHub() throws IOException {
    hub = new TestHub(repository, clock);
    connect();
  }

  /** Both processes end and come back. */
  public void restart() {
    store.close();
    screen.close();
    store = AgentStore.open(folder, clock);
    screen = KioskStore.openIfReady(folder, clock).orElseThrow();
    connect();
  }

  private void connect() {
    line.close();
    line = newLine();
    supply = new HubSupply(line);
    agent = newAgent();
  }

  /** A bulletin's document. */
  public static byte[] bulletin(String title) {
    return """
    {"kind":"bulletin","formatVersion":1,"publisher":{"zh":"居委会"},"approver":"张",
    "validFrom":"2026-01-01T00:00:00Z","board":"disclosure","title":{"zh":"%s"}}
    """
        .formatted(title)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Writes all that the repository has as a stick has it. */
  public void carryTo(Path stick) throws IOException {
    carry(stick.resolve("metadata"), repository.files());
    carry(stick.resolve("targets"), repository.targets());
  }

  private static void carry(Path into, Map<String, byte[]> files) throws IOException {
    for (var file : files.entrySet()) {
      var path = into.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  @Override
  public void close() {
    line.close();
    screen.close();
    store.close();
    hub.close();
  }
}
