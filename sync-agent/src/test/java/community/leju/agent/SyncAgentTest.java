package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.call.Ringer;
import community.leju.agent.hub.CallLine;
import community.leju.agent.hub.HubCredential.BearerToken;
import community.leju.agent.hub.HubLine;
import community.leju.agent.pull.Pull;
import community.leju.agent.pull.Subscription;
import community.leju.agent.push.Push;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.agent.store.KioskStore;
import community.leju.agent.store.Outbox;
import community.leju.agent.testing.TestHub;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Sha256;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import community.leju.content.submission.SubmissionId;
import community.leju.content.testing.SampleRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

class SyncAgentTest {
  private static final Scope COMMITTEE = new Scope("310117990001");
  private static final String NEIGHBOUR = "310117990002";
  private static final String SHEET = COMMITTEE + "/bulletin/a.json";

  @TempDir Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T01:00:00Z"));
  private final Clock clock = ticking();
  private final SampleRepository repository =
      new SampleRepository(clock, "street", COMMITTEE.value(), NEIGHBOUR, "310117990003");

  private Subscription subscription = new Subscription.Own();
  private TestHub hub;
  private AgentStore store;
  private KioskStore screen;
  private Identity identity;
  private SyncAgent agent;
  private HubLine line;

  private Clock ticking() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now.get();
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  @BeforeEach
  void enrolledKiosk() throws IOException {
    repository.put(COMMITTEE.value(), SHEET, bulletin("停水通知"));
    repository.publish();
    hub = new TestHub(repository, clock);
    store = AgentStore.open(folder, clock);
    identity =
        new Identity(
            1, COMMITTEE, hub.address(), hub.address(), "t", Ed25519.newPair().getPrivate());
    store.enrol(identity, TrustedState.of(repository.file("1.root.json")));
    screen = KioskStore.openIfReady(folder, clock).orElseThrow();
    start();
  }

  private void start() {
    line = new HubLine(hub.address(), Optional.of(new BearerToken("t")));
    var log = NOPLogger.NOP_LOGGER;
    var push = new Push(store, line, clock, new SecureRandom(), log);
    var pull = new Pull(store, line, subscription, clock);
    var ringer = new Ringer(store.calls(), new CallLine(line, clock), clock, log);
    agent = new SyncAgent(store, line, pull, push, ringer, clock, log);
  }

  @AfterEach
  void stop() {
    line.close();
    screen.close();
    store.close();
    hub.close();
  }

  @Test
  void releaseReachesTheShelf() {
    agent.tick(identity);
    assertThat(screen.generation()).isEqualTo(1);
    assertThat(titles()).containsExactly("停水通知");
    assertThat(screen.line().up()).isTrue();
    assertThat(screen.line().timeTrusted()).isTrue();
    assertThat(screen.line().lastSynchronised()).contains(now.get());
  }

  @Test
  void unchangedReleaseSwitchesNothing() {
    agent.tick(identity);
    agent.tick(identity);
    repository.publish();
    agent.tick(identity);
    assertThat(screen.generation()).isEqualTo(1);
  }

  @Test
  void withdrawnItemLeavesTheShelf() {
    agent.tick(identity);
    repository.remove(COMMITTEE.value(), SHEET);
    repository.publish();
    agent.tick(identity);
    assertThat(titles()).isEmpty();
  }

  @Test
  void releaseThatTheScreenCrashedOnIsNotShownAgainButAnotherIs() {
    agent.tick(identity);
    var synchronised = screen.line().lastSynchronised();
    repository.put(COMMITTEE.value(), SHEET, bulletin("毒"));
    repository.publish();
    agent.tick(identity);
    for (int i = 0; i < 4; i++) {
      screen.starts().begin();
    }
    assertThat(titles()).containsExactly("停水通知");

    now.set(now.get().plus(Duration.ofMinutes(5)));
    agent.tick(identity);
    repository.publish();
    agent.tick(identity);
    assertThat(titles()).containsExactly("停水通知");
    assertThat(screen.line().up()).isTrue();
    assertThat(screen.line().lastSynchronised()).isEqualTo(synchronised);

    repository.put(COMMITTEE.value(), SHEET, bulletin("新内容"));
    repository.publish();
    agent.tick(identity);
    assertThat(titles()).containsExactly("新内容");
    assertThat(screen.line().lastSynchronised()).contains(now.get());
  }

  @Test
  void spoiltMetadataLeavesTheLastGoodShelf() {
    agent.tick(identity);
    repository.put(COMMITTEE.value(), SHEET, bulletin("新内容"));
    repository.publish();
    var good = repository.file("timestamp.json");
    repository.files().put("timestamp.json", Arrays.copyOf(good, good.length - 1));
    agent.tick(identity);
    assertThat(titles()).containsExactly("停水通知");

    repository.files().put("timestamp.json", good);
    agent.tick(identity);
    assertThat(titles()).containsExactly("新内容");
  }

  @Test
  void expiredReleaseLeavesTheLastGoodShelfAndItsDate() {
    agent.tick(identity);
    var synchronised = screen.line().lastSynchronised();
    now.set(now.get().plus(Duration.ofDays(4)));
    agent.tick(identity);
    assertThat(titles()).containsExactly("停水通知");
    assertThat(screen.line().lastSynchronised()).isEqualTo(synchronised);
  }

  @Test
  void spoiltDocumentNeverReachesTheShelf() {
    repository.targets().replaceAll((name, content) -> flipped(content));
    agent.tick(identity);
    assertThat(screen.generation()).isZero();
  }

  @Test
  void spoiltBlobIsRefusedAndFetchedAnew() throws IOException {
    var picture = new byte[200_000];
    new Random(7).nextBytes(picture);
    var sha256 = Sha256.hex(picture);
    repository.put(COMMITTEE.value(), COMMITTEE + "/blob/" + sha256, picture);
    repository.publish();
    var name = COMMITTEE + "/blob/" + sha256 + "." + sha256;
    repository.targets().put(name, flipped(picture));
    agent.tick(identity);
    assertThat(screen.generation()).isZero();
    assertThat(screen.blob(sha256)).isEmpty();

    repository.targets().put(name, picture);
    agent.tick(identity);
    assertThat(Files.readAllBytes(screen.blob(sha256).orElseThrow())).isEqualTo(picture);
  }

  @Test
  void brokenDownloadGoesOnWhereItStopped() throws IOException {
    var picture = new byte[200_000];
    new Random(8).nextBytes(picture);
    var sha256 = Sha256.hex(picture);
    repository.remove(COMMITTEE.value(), SHEET);
    repository.put(COMMITTEE.value(), COMMITTEE + "/blob/" + sha256, picture);
    repository.publish();
    hub.breakOffAt.set(150_000);
    agent.tick(identity);
    assertThat(screen.blob(sha256)).isEmpty();
    long have = Files.size(store.blobs().partOf(sha256));
    assertThat(have).isPositive().isLessThanOrEqualTo(150_000);

    agent.tick(identity);
    assertThat(Files.readAllBytes(screen.blob(sha256).orElseThrow())).isEqualTo(picture);
  }

  @Test
  void kindFromTheFutureIsLeftOutAndReported() {
    repository.put("street", "street/hologram/x.json", "{}".getBytes(StandardCharsets.UTF_8));
    repository.publish();
    agent.tick(identity);
    assertThat(titles()).containsExactly("停水通知");
    assertThat(screen.shelf().problems()).containsExactly("street/hologram/x.json: unknown kind");
  }

  @Test
  void aKioskCarriesItsOwnCommitteeOnlyUnlessItIsToldMore() {
    publishNeighbours();
    agent.tick(identity);
    assertThat(titles()).containsExactly("停水通知");
  }

  @Test
  void aKioskCarriesTheCommitteesItSubscribesTo() {
    publishNeighbours();
    subscribe("310117990002, 310117990019");
    assertThat(titles()).containsExactlyInAnyOrder("停水通知", "邻居的通知");
  }

  @Test
  void allIsEveryCommitteeThatTheReleaseDelegatesTo() {
    publishNeighbours();
    subscribe("all");
    assertThat(titles()).containsExactlyInAnyOrder("停水通知", "邻居的通知", "第三家的通知");
  }

  @Test
  void aSubscriptionThatEndsLeavesTheShelf() {
    publishNeighbours();
    subscribe("all");
    subscribe("own");
    assertThat(titles()).containsExactly("停水通知");
  }

  private void publishNeighbours() {
    repository.put(NEIGHBOUR, NEIGHBOUR + "/bulletin/b.json", bulletin("邻居的通知"));
    repository.put("310117990003", "310117990003/bulletin/c.json", bulletin("第三家的通知"));
    repository.publish();
  }

  private void subscribe(String setting) {
    subscription = Subscription.parse(setting);
    line.close();
    start();
    agent.tick(identity);
  }

  @Test
  void captivePortalIsNoRelease() {
    hub.captivePortal = "<html>Please sign in</html>";
    submit();
    agent.tick(identity);
    assertThat(screen.generation()).isZero();
    assertThat(screen.line().up()).isFalse();
    assertThat(screen.outbox().waiting().count()).isEqualTo(1);
  }

  @Test
  void submissionIsDeliveredAndReceipted() {
    var envelope = submit();
    assertThat(envelope.clear().number().grouped()).startsWith("0001 00001 ");
    agent.tick(identity);
    var entry = screen.outbox().find(envelope.clear().number()).orElseThrow();
    assertThat(entry.state()).isEqualTo(Outbox.State.DELIVERED);
    assertThat(entry.receipt().orElseThrow().digest()).isEqualTo(envelope.digest());
    assertThat(hub.taken()).containsEntry(envelope.clear().id().hex(), envelope.digest());
  }

  @Test
  void lostReceiptsMakeNoSecondEffect() {
    var envelope = submit();
    hub.receiptsToLose.set(3);
    for (int i = 0; i < 5; i++) {
      agent.tick(identity);
      now.set(now.get().plus(Duration.ofMinutes(15)));
    }
    assertThat(screen.outbox().find(envelope.clear().id()).orElseThrow().state())
        .isEqualTo(Outbox.State.DELIVERED);
    assertThat(hub.taken()).hasSize(1);
  }

  @Test
  void submissionsWaitForAHubThatIsDownAndThenGoByThemselves() throws IOException {
    hub.close();
    submit();
    submit();
    agent.tick(identity);
    assertThat(screen.outbox().waiting().count()).isEqualTo(2);
    assertThat(screen.line().up()).isFalse();

    line.close();
    hub = new TestHub(repository, clock);
    start();
    agent.pull(identity);
    agent.push();
    assertThat(screen.outbox().waiting().count()).isZero();
    assertThat(hub.taken()).hasSize(2);
  }

  @Test
  void sequenceGoesOnAfterARestart() {
    submit();
    store.close();
    screen.close();
    store = AgentStore.open(folder, clock);
    screen = KioskStore.openIfReady(folder, clock).orElseThrow();
    start();
    assertThat(submit().clear().number().sequence()).isEqualTo(2);
  }

  @Test
  void otherProcessHearsOfACommitAtOnce() throws Exception {
    var heard = new CountDownLatch(1);
    try (var watch = store.onChange(heard::countDown)) {
      submit();
      assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void screenWaitsPolitelyForASchemaItDoesNotKnow() throws Exception {
    assertThat(KioskStore.openIfReady(folder.resolve("nothing"), clock)).isEmpty();
    var newer = Files.createDirectory(folder.resolve("newer"));
    AgentStore.open(newer, clock).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + newer.resolve("agent.db"))) {
      connection.createStatement().execute("PRAGMA user_version = 99");
    }
    assertThat(KioskStore.openIfReady(newer, clock)).isEmpty();
  }

  private List<String> titles() {
    return screen.shelf().all(Bulletin.class).stream().map(one -> one.title().zh()).toList();
  }

  private Envelope submit() {
    var office = OfficeKey.of(COMMITTEE, Sealing.publicKeyOf(Sealing.newPrivateKey()));
    return screen
        .outbox()
        .append(
            1,
            number ->
                Sealing.seal(
                    office,
                    new Clear(
                        SubmissionId.random(new SecureRandom()),
                        number,
                        now.get(),
                        true,
                        COMMITTEE,
                        Appointment.KIND,
                        "appointment",
                        1,
                        new ItemRef(COMMITTEE, "service", "x"),
                        Slot.of("2026-11-25T09:00"),
                        "0".repeat(64)),
                    new Appointment("王", "02100000101").toJson()));
  }

  private static byte[] flipped(byte[] content) {
    var other = content.clone();
    other[other.length / 2] ^= 4;
    return other;
  }

  private static byte[] bulletin(String title) {
    return """
    {"kind":"bulletin","formatVersion":1,"publisher":{"zh":"居委会"},"approver":"张",
    "validFrom":"2026-01-01T00:00:00Z","board":"disclosure","title":{"zh":"%s"}}
    """
        .formatted(title)
        .getBytes(StandardCharsets.UTF_8);
  }
}
