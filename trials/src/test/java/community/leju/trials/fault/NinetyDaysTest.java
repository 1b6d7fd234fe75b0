package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.SyncAgent;
import community.leju.agent.call.Ringer;
import community.leju.agent.device.Reporter;
import community.leju.agent.hub.CallLine;
import community.leju.agent.hub.DeviceLine;
import community.leju.agent.hub.EstLine;
import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.LeaseLine;
import community.leju.agent.hub.SlipKeyLine;
import community.leju.agent.hub.Transport;
import community.leju.agent.identity.Renewal;
import community.leju.agent.lease.Leasing;
import community.leju.agent.pull.HubSupply;
import community.leju.agent.pull.Pull;
import community.leju.agent.pull.Subscription;
import community.leju.agent.push.Push;
import community.leju.agent.slip.Keyring;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.content.testing.MovedClock;
import community.leju.hub.DoorlessHub;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

/** Row 32: a kiosk without a line for ninety days, which is longer than its certificate lives. */
class NinetyDaysTest {
  private static final int DAYS = 90;

  @TempDir Path folder;

  private final MovedClock clock = new MovedClock(Instant.parse("2026-01-05T01:00:00Z"));
  private Plot plot;
  private DoorlessHub hub;
  private AgentStore store;
  private HubLine line;
  private SyncAgent agent;
  private Renewal renewal;
  private Identity identity;
  private boolean up = true;
  private int put;

  @BeforeEach
  void open() throws IOException {
    plot = new Plot(folder, "http://hub", clock);
    hub = plot.open();
    store = AgentStore.open(plot.kiosk(), clock);
    identity = store.identity().orElseThrow();
    var log = NOPLogger.NOP_LOGGER;
    var random = new SecureRandom();
    line = new HubLine(wire(Plot.line(hub, () -> store.credential())));
    agent =
        new SyncAgent(
            store,
            line,
            new Pull(store, new HubSupply(line), new Subscription.Own(), clock),
            new Push(store.outbox(), line, random, log),
            new Ringer(store.calls(), new CallLine(line, clock), clock, log),
            new Reporter(store.devices(), new DeviceLine(line, clock), clock, log),
            new Leasing(store.leases(), new LeaseLine(line)),
            new Keyring(store, new SlipKeyLine(line)),
            Duration.ofDays(14),
            clock,
            log);
    renewal = new Renewal(store, new EstLine(line), _ -> {}, clock, random, log);
  }

  private Transport wire(Transport inner) {
    return new Transport() {
      @Override
      public Response send(Request request) throws IOException {
        if (!up) {
          throw new IOException("there is no line");
        }
        put += request.path().startsWith("/kiosk/submissions/") ? 1 : 0;
        return inner.send(request);
      }

      @Override
      public void close() {
        inner.close();
      }
    };
  }

  @AfterEach
  void close() {
    line.close();
    store.close();
    hub.close();
  }

  private void tick() {
    try {
      renewal.run();
    } catch (IOException e) {
      agent.lineIsDown(e);
    }
    agent.tick(identity);
  }

  @Test
  void afterNinetyDaysWithoutALineAllGoesByItselfAndOnce() {
    tick();
    plot.publish("前", Optional.empty());
    tick();
    assertThat(plot.shows("前")).isTrue();
    var ends = store.credential().orElseThrow().until();

    up = false;
    for (int day = 0; day < DAYS; day++) {
      plot.book();
      for (int i = 0; i < 2; i++) {
        clock.forward(Duration.ofHours(12));
        tick();
      }
      hub.renew();
      if (day % 30 == 29) {
        plot.publish("第" + day + "天", Optional.empty());
      }
    }
    assertThat(clock.instant()).as("the certificate has ended").isAfter(ends);
    assertThat(plot.shows("前")).as("the last good content").isTrue();
    assertThat(plot.waiting()).isEqualTo(DAYS);

    up = true;
    for (int round = 0; round < 5 && plot.waiting() > 0; round++) {
      tick();
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(plot.waiting()).isZero();
    assertThat(plot.taken()).isEqualTo(DAYS);
    assertThat(put)
        .as("each is sent once, but for those that found the line")
        .isBetween(DAYS, DAYS + 10);
    assertThat(plot.shows("第89天")).isTrue();
    assertThat(store.credential().orElseThrow().until()).isAfter(clock.instant());
    assertThat(store.line().up()).isTrue();
    assertThat(store.line().timeTrusted()).isTrue();
  }
}
