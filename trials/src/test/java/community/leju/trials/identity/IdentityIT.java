package community.leju.trials.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.agent.hub.EstLine;
import community.leju.agent.hub.HttpTransport;
import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.HubUnreachable;
import community.leju.agent.hub.MutualTls;
import community.leju.agent.hub.Transport;
import community.leju.agent.identity.Enrolment;
import community.leju.agent.identity.EnrolmentRefused;
import community.leju.agent.identity.Renewal;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Credential;
import community.leju.agent.store.Identity;
import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.Pin;
import community.leju.content.testing.MovedClock;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

/** The agent's identity at a real hub, over mutual TLS 1.3. */
class IdentityIT {
  private static final String BOOT = "0c0ffee0-0000";

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(Instant.parse("2026-01-05T01:00:00Z"));
  private final SecureRandom random = new SecureRandom();
  private LoneHub hub;
  private AgentStore store;

  /** What of the answers is lost on the way, after the hub did its part. */
  private String lost = "nothing";

  @BeforeEach
  void start() throws IOException {
    hub = new LoneHub(folder.resolve("hub"), clock);
    open();
  }

  private void open() {
    store = AgentStore.open(folder, clock);
  }

  @AfterEach
  void stop() {
    store.close();
    hub.close();
  }

  /** The power goes, and comes back. */
  private void restart() {
    store.close();
    open();
  }

  private HttpTransport http(String address, Pin pin, Optional<Credential> own, Clock by) {
    return new HttpTransport(address, Optional.of(MutualTls.context(pin, own, by, random)));
  }

  private Transport lossy(HttpTransport inner) {
    return new Transport() {
      @Override
      public Response send(Request request) throws IOException {
        var response = inner.send(request);
        if (request.path().endsWith(lost)) {
          response.close();
          throw new IOException("the line broke");
        }
        return response;
      }

      @Override
      public void close() {
        inner.close();
      }
    };
  }

  /** Somebody stands there and types the code at the hub. */
  private static Enrolment.Screen watchedBy(Consumer<ComparedCode> person) {
    return new Enrolment.Screen() {
      @Override
      public void show(ComparedCode code, Instant until) {
        person.accept(code);
      }

      @Override
      public void pause(Duration length) {}
    };
  }

  private Identity enrol(Pin pin, Consumer<ComparedCode> person) throws Exception {
    return new Enrolment(store, (to, by, own) -> lossy(http(to, by, own, clock)), random)
        .enrol(hub.address(), pin, watchedBy(person));
  }

  private Identity enrol() throws Exception {
    return enrol(hub.pin(), code -> hub.type(code.digits()));
  }

  private Credential credential() {
    return store.credential().orElseThrow();
  }

  private void renew() throws IOException {
    try (var transport = http(hub.address(), hub.pin(), store.credential(), clock);
        var line = new HubLine(lossy(transport))) {
      renewal(transport, line).run();
    }
  }

  private Renewal renewal(HttpTransport transport, HubLine line) {
    return new Renewal(
        store,
        new EstLine(line),
        next -> transport.become(MutualTls.context(next.pin(), Optional.of(next), clock, random)),
        clock,
        random,
        NOPLogger.NOP_LOGGER);
  }

  private void askTheDesk(Credential own) throws IOException {
    try (var line = new HubLine(http(hub.address(), hub.pin(), Optional.of(own), clock))) {
      line.desk(BOOT);
    }
  }

  @Test
  void kioskIsEnrolledByACodeThatAPersonTyped() throws Exception {
    var identity = enrol();
    assertThat(identity.kiosk()).isEqualTo(1);
    assertThat(identity.committee()).isEqualTo(LoneHub.COMMITTEE);
    assertThat(store.trusted().orElseThrow().floors()).containsEntry("root", 1L);
    assertThat(store.pendingKey()).isEmpty();
    askTheDesk(credential());
    assertThatThrownBy(this::enrol)
        .isInstanceOf(EnrolmentRefused.class)
        .hasMessageContaining("enrolled already, as kiosk 0001");
  }

  @Test
  void kioskAsksNothingOfAHubWithAnotherPin() {
    assertThatThrownBy(() -> enrol(new Pin("0".repeat(24)), _ -> {}))
        .isInstanceOf(HubUnreachable.class)
        .hasMessageContaining("0000-0000")
        .hasMessageContaining("compare address and pin");
  }

  @Test
  void wrongClockIsSaidAsWhatItIs() throws Exception {
    enrol();
    var stopped = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (var line = new HubLine(http(hub.address(), hub.pin(), store.credential(), stopped))) {
      assertThatThrownBy(() -> line.desk(BOOT))
          .isInstanceOf(HubUnreachable.class)
          .hasMessageContaining("1970-01-01T00:00:00Z: set the clock");
    }
  }

  @Test
  void lockedKioskSaysSoAndBeginsAnewWithAnotherKey() throws Exception {
    var wrong = new ComparedCode("00000000");
    assertThatThrownBy(() ->
            enrol(
                hub.pin(),
                _ -> {
                  for (int i = 0; i < 5; i++) {
                    hub.type(wrong.digits());
                  }
                }))
        .isInstanceOf(EnrolmentRefused.class)
        .hasMessageContaining("too many wrong codes");
    assertThat(enrol().kiosk()).isEqualTo(1);
  }

  @Test
  void kioskThatDiesBetweenIssueAndStoreGoesOnAsTheSameOne() throws Exception {
    lost = "/kiosk/identity";
    assertThatThrownBy(this::enrol).hasMessage("the line broke");
    assertThat(store.identity()).isEmpty();
    restart();
    lost = "nothing";
    var identity =
        enrol(
            hub.pin(),
            _ -> {
              throw new AssertionError("there is nothing more to type");
            });
    assertThat(identity.kiosk()).isEqualTo(1);
  }

  @Test
  void certificateIsRenewedAtHalfOfItsLife() throws Exception {
    enrol();
    var first = credential();
    var halfway = Duration.between(clock.instant(), first.renewAt());
    assertThat(halfway).isBetween(Duration.ofDays(26), Duration.ofDays(34));
    renew();
    assertThat(credential()).isEqualTo(first);
    clock.forward(halfway.plusSeconds(1));
    hub.restart();
    renew();
    var second = credential();
    assertThat(second.until()).isAfter(first.until());
    assertThat(second.certificate().getPublicKey())
        .isNotEqualTo(first.certificate().getPublicKey());
    askTheDesk(second);
  }

  @Test
  void renewedKioskGoesOnOverTheSameLine() throws Exception {
    enrol();
    clock.forward(Duration.ofDays(70));
    hub.restart();
    try (var transport = http(hub.address(), hub.pin(), store.credential(), clock);
        var line = new HubLine(transport)) {
      assertThatThrownBy(() -> line.desk(BOOT)).hasMessageContaining("401");
      renewal(transport, line).run();
      line.desk(BOOT);
    }
  }

  @Test
  void renewalThatWasLostOnItsWayIsAskedForAgainWithTheSameKey() throws Exception {
    enrol();
    clock.forward(Duration.ofDays(40));
    hub.restart();
    var first = credential();
    lost = "simplereenroll";
    assertThatThrownBy(this::renew).hasMessage("the line broke");
    restart();
    assertThat(credential().certificate()).isEqualTo(first.certificate());
    askTheDesk(credential());
    var waiting = store.pendingKey().orElseThrow().publicKey();
    lost = "nothing";
    renew();
    assertThat(credential().certificate().getPublicKey()).isEqualTo(waiting);
    askTheDesk(credential());
  }
}
