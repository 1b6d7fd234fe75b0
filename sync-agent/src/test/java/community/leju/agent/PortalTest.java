package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.agent.hub.HttpTransport;
import community.leju.agent.hub.HubUnreachable;
import community.leju.agent.identity.Enrolment;
import community.leju.agent.pull.Subscription;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.CallEntry;
import community.leju.agent.store.Outbox;
import community.leju.agent.store.OutboxLimits;
import community.leju.agent.store.Standing;
import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.Origin;
import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.Pin;
import community.leju.content.device.DeviceStanding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row 33: somebody else's log-in page answers everything that is asked of the hub, with 200. The
 * line is plain here, so that the page comes as far as it can; over TLS no such thing is heard.
 */
class PortalTest {
  private static final String PAGE =
      "<!doctype html><html><title>Log in</title><form action=/login></form></html>";

  @TempDir Path folder;

  private EnrolledKiosk kiosk;

  @BeforeEach
  void enrol() throws IOException {
    kiosk = new EnrolledKiosk(Files.createDirectory(folder.resolve("kiosk")));
  }

  @AfterEach
  void end() {
    kiosk.close();
  }

  private Standing callsStanding() {
    return kiosk.screen().calls().newest().map(CallEntry::standing).orElseThrow();
  }

  @Test
  void nothingThatItAnswersIsTakenForTheHubsWord() {
    kiosk.tick();
    long shown = kiosk.screen().generation();
    assertThat(shown).isPositive();
    kiosk.hub().captivePortal = PAGE;
    var booked = kiosk.submit();
    var call = new Call(CallId.random(kiosk.random), Origin.SCREEN, kiosk.clock.instant());
    kiosk.screen().calls().make(call);
    kiosk
        .screen()
        .devices()
        .put(
            Set.of("printer"),
            List.of(new DeviceStanding("printer", "alarm", "media-empty", kiosk.clock.instant())));
    int before = kiosk.hub().asked().size();

    kiosk.tick();
    kiosk.agent().ring();
    kiosk.agent().report();

    assertThat(kiosk.hub().asked().subList(before, kiosk.hub().asked().size()))
        .as("each of these was asked")
        .anyMatch(path -> path.startsWith("/kiosk/submissions/"))
        .anyMatch(path -> path.startsWith("/tuf/metadata/"))
        .anyMatch(path -> path.startsWith("/kiosk/calls/"))
        .anyMatch(path -> path.equals("/kiosk/devices"));
    assertThat(kiosk.entry(booked).state()).isEqualTo(Outbox.State.QUEUED);
    assertThat(callsStanding()).isInstanceOf(Standing.Waiting.class);
    assertThat(kiosk.store().devices().due(kiosk.clock.instant())).isPresent();
    assertThat(kiosk.screen().generation()).isEqualTo(shown);
    assertThat(kiosk.screen().line().up()).isFalse();

    kiosk.hub().captivePortal = "";
    kiosk.clock.forward(Duration.ofMinutes(1));
    kiosk.tick();
    kiosk.agent().ring();
    kiosk.agent().report();
    assertThat(kiosk.entry(booked).state()).isEqualTo(Outbox.State.DELIVERED);
    assertThat(callsStanding()).isInstanceOf(Standing.Heard.class);
    assertThat(kiosk.hub().reports()).isNotEmpty();
    assertThat(kiosk.screen().line().up()).isTrue();
  }

  @Test
  void aDocumentInItsPlaceIsNotShown() throws IOException {
    kiosk.repository.put(
        EnrolledKiosk.COMMITTEE.value(), EnrolledKiosk.SHEET, EnrolledKiosk.bulletin("新"));
    kiosk.repository.publish();
    kiosk.repository.targets().replaceAll((_, _) -> PAGE.getBytes(StandardCharsets.UTF_8));
    kiosk.tick();
    assertThat(kiosk.screen().generation()).as("nothing of it").isZero();
  }

  @Test
  void itIsNotAskedForNewsAgainAndAgain() throws Exception {
    kiosk.hub().captivePortal = PAGE;
    var config =
        new AgentConfig(
            folder,
            Duration.ofSeconds(60),
            Duration.ofSeconds(50),
            new Subscription.Own(),
            OutboxLimits.DEFAULT,
            Duration.ofDays(14));
    var daemon =
        new Daemon(
            config,
            kiosk.store(),
            kiosk.line(),
            kiosk.supply(),
            kiosk.agent(),
            kiosk.renewal(),
            Clock.systemUTC(),
            kiosk.random);
    int before = kiosk.hub().asked().size();
    var running = Thread.ofPlatform().start(() -> run(daemon));
    Thread.sleep(1_500);
    running.interrupt();
    running.join();
    assertThat(kiosk.hub().asked().size() - before).isBetween(1, 12);
  }

  private void run(Daemon daemon) {
    try {
      daemon.run(kiosk.identity());
    } catch (Exception e) {
      // Its end.
    }
  }

  @Test
  void nobodyIsEnrolledByIt() throws Exception {
    kiosk.hub().captivePortal = PAGE;
    try (var store = AgentStore.open(Files.createDirectory(folder.resolve("new")), kiosk.clock)) {
      var enrolment =
          new Enrolment(store, (to, _, _) -> new HttpTransport(to, Optional.empty()), kiosk.random);
      assertThatThrownBy(
              () -> enrolment.enrol(kiosk.hub().address(), new Pin("0".repeat(24)), new Nobody()))
          .isInstanceOf(HubUnreachable.class)
          .hasMessageContaining("what came is no certificate");
      assertThat(store.identity()).isEmpty();
      assertThat(store.credential()).isEmpty();
      assertThat(store.pendingKey()).as("to go on with behind the portal").isPresent();
    }
  }

  /** Nobody is shown a code. */
  private static final class Nobody implements Enrolment.Screen {
    @Override
    public void show(ComparedCode code, Instant until) {
      throw new AssertionError("a code of nobody's");
    }

    @Override
    public void pause(Duration length) {}
  }
}
