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
import community.leju.agent.store.CallEntry;
import community.leju.agent.store.Identity;
import community.leju.agent.store.KioskStore;
import community.leju.agent.store.Standing;
import community.leju.agent.testing.TestHub;
import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import community.leju.content.call.Origin;
import community.leju.content.item.Scope;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Ed25519;
import community.leju.content.testing.SampleRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

class CallTest {
  private static final Scope COMMITTEE = new Scope("310117990001");
  private static final Instant PRESSED = Instant.parse("2026-11-24T01:00:00Z");

  @TempDir Path folder;

  private final SecureRandom random = new SecureRandom();
  private final AtomicReference<Instant> now = new AtomicReference<>(PRESSED);
  private final Clock clock = new Moved();
  private final SampleRepository repository =
      new SampleRepository(clock, "street", COMMITTEE.value());
  private TestHub hub;
  private AgentStore store;
  private KioskStore screen;
  private Identity identity;
  private HubLine line;
  private SyncAgent agent;

  private final class Moved extends Clock {
    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void enrolledKiosk() throws IOException {
    repository.put(
        COMMITTEE.value(), COMMITTEE + "/hologram/a.json", "{}".getBytes(StandardCharsets.UTF_8));
    repository.publish();
    store = AgentStore.open(folder, clock);
    hub = new TestHub(repository, clock);
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
    var pull = new Pull(store, line, new Subscription.Own(), clock);
    var push = new Push(store, line, clock, random, log);
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

  private CallId press() {
    var call = new Call(CallId.random(random), Origin.SCREEN, now.get());
    screen.calls().make(call);
    return call.id();
  }

  private Standing standing() {
    return screen.calls().newest().map(CallEntry::standing).orElseThrow();
  }

  private static Standing heard(CallState state) {
    return new Standing.Heard(state);
  }

  private void forward(Duration by) {
    now.set(now.get().plus(by));
  }

  @Test
  void aCallIsDeliveredAndWhoComesIsHeard() {
    var id = press();
    assertThat(agent.ring()).contains(Duration.ofSeconds(1));
    assertThat(hub.calls()).containsOnlyKeys(id.hex());
    assertThat(standing()).isEqualTo(heard(new CallState.Ringing(PRESSED)));

    forward(Duration.ofSeconds(40));
    hub.answerCalls(new CallState.Acknowledged("林晓", now.get()));
    forward(Duration.ofSeconds(3));
    agent.ring();
    assertThat(standing())
        .isEqualTo(heard(new CallState.Acknowledged("林晓", PRESSED.plusSeconds(40))));
    hub.answerCalls(new CallState.Done(now.get()));
    assertThat(agent.ring()).isEmpty();
    assertThat(standing()).isEqualTo(heard(new CallState.Done(now.get())));
  }

  @Test
  void nothingIsAskedWithoutAnOpenCall() {
    assertThat(agent.ring()).isEmpty();
    press();
    agent.ring();
    forward(Call.FRESH);
    int before = hub.asked().size();
    assertThat(agent.ring()).isEmpty();
    assertThat(hub.asked()).hasSize(before);
  }

  @Test
  void whatIsHeardAgainIsNotWrittenAgain() throws Exception {
    press();
    agent.ring();
    var woken = new CountDownLatch(1);
    try (var watch = screen.onChange(woken::countDown)) {
      forward(Duration.ofSeconds(1));
      agent.ring();
      assertThat(woken.await(1500, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void aCallWaitsForTheLineAndIsThenDelivered() throws IOException {
    hub.close();
    var id = press();
    assertThat(agent.ring()).contains(Ringer.RETRY);
    assertThat(standing()).isEqualTo(new Standing.Waiting());
    assertThat(screen.line().up()).isFalse();

    line.close();
    forward(Call.FRESH.minusSeconds(1));
    hub = new TestHub(repository, clock);
    start();
    agent.ring();
    assertThat(hub.calls()).containsOnlyKeys(id.hex());
    assertThat(screen.line().up()).isTrue();
  }

  @Test
  void aStaleCallIsNeverDelivered() throws IOException {
    hub.close();
    press();
    agent.ring();
    line.close();
    forward(Call.FRESH);
    hub = new TestHub(repository, clock);
    start();
    assertThat(agent.ring()).isEmpty();
    assertThat(hub.calls()).isEmpty();
    assertThat(standing()).isEqualTo(new Standing.Waiting());
  }

  @Test
  void aWithdrawalReachesTheHubAndStands() {
    var id = press();
    agent.ring();
    screen.calls().withdraw(id, now.get());
    hub.callStatus = 503;
    assertThat(agent.ring()).contains(Ringer.RETRY);
    hub.callStatus = 0;
    assertThat(agent.ring()).isEmpty();
    assertThat(hub.calls()).containsEntry(id.hex(), new CallState.Withdrawn(now.get()));
    int before = hub.asked().size();
    agent.ring();
    assertThat(hub.asked()).hasSize(before);
    assertThat(standing()).isEqualTo(heard(new CallState.Withdrawn(now.get())));
  }

  @Test
  void aWithdrawnCallIsNotDelivered() {
    var id = press();
    screen.calls().withdraw(id, now.get());
    agent.ring();
    assertThat(hub.calls()).isEmpty();
  }

  @Test
  void tooManyCallsAreRefusedAndNotTriedAgain() {
    press();
    hub.callStatus = 429;
    assertThat(agent.ring()).isEmpty();
    assertThat(standing()).isEqualTo(new Standing.Refused());
    assertThat(screen.line().up()).isFalse();
  }

  @Test
  void aHubFromABackupIsTakenTheCallAgain() {
    var id = press();
    agent.ring();
    hub.forgetCalls();
    agent.ring();
    assertThat(hub.calls()).containsOnlyKeys(id.hex());
  }

  @Test
  void onlyTheNewestIsRungAndOldOnesAreDeleted() throws Exception {
    for (int i = 0; i < 120; i++) {
      forward(Duration.ofSeconds(1));
      press();
    }
    var newest = press();
    agent.ring();
    assertThat(hub.calls()).containsOnlyKeys(newest.hex());
    assertThat(rows()).isLessThanOrEqualTo(52);
    forward(Duration.ofHours(2));
    press();
    assertThat(rows()).isEqualTo(1);
  }

  private int rows() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("agent.db"));
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT count(*) FROM call")) {
      return result.getInt(1);
    }
  }

  @Test
  void aSlowPictureDoesNotHoldUpACall() throws Exception {
    hub.targetsMayGo = new CountDownLatch(1);
    var config =
        new AgentConfig(
            folder, Duration.ofMinutes(1), Duration.ofSeconds(5), new Subscription.Own());
    var daemon = new Daemon(config, store, line, agent, clock, random);
    var running =
        Thread.ofVirtual()
            .start(() -> {
              try {
                daemon.run(identity);
              } catch (Exception e) {
                // The test ends.
              }
            });
    try {
      awaitUntil(() -> hub.asked().stream().anyMatch(path -> path.startsWith("/release/targets/")));
      var id = press();
      awaitUntil(() -> hub.calls().containsKey(id.hex()));
      hub.answerCalls(new CallState.Acknowledged("林晓", now.get()));
      awaitUntil(() -> standing().equals(heard(new CallState.Acknowledged("林晓", now.get()))));
    } finally {
      hub.targetsMayGo.countDown();
      running.interrupt();
      running.join();
    }
  }

  private static void awaitUntil(java.util.function.BooleanSupplier held) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!held.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(10);
    }
  }
}
