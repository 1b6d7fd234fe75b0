package community.leju.agent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.agent.testing.SampleSubmission;
import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.lease.Lease;
import community.leju.content.lease.LeaseNews;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units are granted, used and given back, and no word of the hub undoes that. */
class LeaseBookTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:31:00Z");
  private static final ItemRef SERVICE = new ItemRef(new Scope("310117990001"), "service", "x");
  private static final Slot SLOT = Slot.of("2026-11-25T09:00").orElseThrow();

  @TempDir Path folder;
  private final SecureRandom random = new SecureRandom();
  private AgentStore agent;
  private KioskStore screen;

  @BeforeEach
  void open() {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    agent = AgentStore.open(folder, clock);
    screen = KioskStore.openIfReady(folder, clock).orElseThrow();
    assertThat(hear("a", 2, 0, 0, 2)).as("another life: first it is told all").isTrue();
    assertThat(screen.leased(SERVICE)).isEmpty();
  }

  @AfterEach
  void close() {
    screen.close();
    agent.close();
  }

  private boolean hear(String epoch, int granted, int used, int returned, int keep) {
    var lease = new Lease(SERVICE, SLOT, granted, used, returned);
    var shares = List.of(new LeaseNews.Share(lease, keep));
    return agent.leases().hear(new LeaseNews(epoch, true, shares));
  }

  /** Whether a unit of the lease went into it. */
  private boolean book() {
    var used = new AtomicBoolean();
    screen
        .outbox()
        .book(
            1,
            SERVICE,
            SLOT,
            (number, leased) -> {
              used.set(leased);
              return SampleSubmission.seal(number, random, NOW);
            });
    return used.get();
  }

  @Test
  void whatIsGrantedIsUsedOnce() {
    assertThat(hear("a", 2, 0, 0, 2)).isFalse();
    assertThat(screen.leased(SERVICE)).containsExactly(SLOT);
    assertThat(book()).isTrue();
    assertThat(book()).isTrue();
    assertThat(hear("a", 2, 0, 0, 2)).as("the same word again").isFalse();
    assertThat(book()).isFalse();
    assertThat(screen.leased(SERVICE)).isEmpty();
  }

  @Test
  void aUnitWhoseBookingFailsIsStillThere() {
    hear("a", 1, 0, 0, 1);
    assertThatThrownBy(() ->
            screen
                .outbox()
                .book(
                    1,
                    SERVICE,
                    SLOT,
                    (number, leased) -> {
                      throw new IllegalStateException("no key");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(book()).isTrue();
  }

  @Test
  void whatIsGivenBackStaysSoAndIsToldUntilTheHubHasHeard() {
    hear("a", 2, 0, 0, 2);
    assertThat(hear("a", 2, 0, 0, 1)).isTrue();
    assertThat(agent.leases().report(NOW).leases())
        .containsExactly(new Lease(SERVICE, SLOT, 2, 0, 1));
    assertThat(hear("a", 2, 0, 0, 2)).as("an old word, and the hub has not heard").isTrue();
    assertThat(book()).isTrue();
    assertThat(book()).isFalse();
    assertThat(hear("a", 2, 0, 1, 1)).isFalse();
    assertThat(agent.leases().report(NOW).leases()).isEmpty();
    hear("a", 3, 0, 1, 1);
    assertThat(book()).as("a new grant").isTrue();
  }

  @Test
  void aStoreThatWasPutBackLearnsWhatItHadUsed() {
    hear("a", 2, 2, 0, 2);
    assertThat(screen.leased(SERVICE)).isEmpty();
  }

  @Test
  void anotherLifeIsToldEverythingOnceWhatItMayHaveLostWasOfferedAgain() {
    hear("a", 2, 0, 0, 2);
    var envelope = screen.outbox().append(1, number -> SampleSubmission.seal(number, random, NOW));
    var receipt =
        new Receipt(envelope.clear().id(), envelope.digest(), Outcome.CONFIRMED, List.of(), NOW);
    agent.outbox().delivered(receipt, Optional.of("a"));
    assertThat(agent.leases().report(NOW).whole()).as("there is nothing to tell").isFalse();

    assertThat(hear("b", 9, 0, 0, 9)).isTrue();
    agent.outbox().heard("b");
    var first = agent.leases().report(NOW);
    assertThat(first.epoch()).isEqualTo("b");
    assertThat(first.whole()).as("the booking was not offered again").isFalse();
    assertThat(first.leases()).containsExactly(new Lease(SERVICE, SLOT, 2, 0, 0));
    agent.outbox().delivered(receipt, Optional.of("b"));
    assertThat(agent.leases().report(NOW).whole()).isTrue();
  }

  @Test
  void whatTheNewLifeRefusesIsWaitedForUntilItsSlotIsOver() {
    var envelope = screen.outbox().append(1, number -> SampleSubmission.seal(number, random, NOW));
    var id = envelope.clear().id();
    agent
        .outbox()
        .delivered(
            new Receipt(id, envelope.digest(), Outcome.CONFIRMED, List.of(), NOW),
            Optional.of("a"));
    hear("b", 0, 0, 0, 0);
    agent.outbox().heard("b");
    agent.outbox().quarantine(id, "no such key");
    assertThat(agent.leases().report(NOW).whole()).isFalse();
    assertThat(agent.leases().report(NOW.plus(Duration.ofDays(4))).whole()).isTrue();
  }

  @Test
  void slotsThatAreOverAreForgotten() {
    hear("b", 1, 0, 0, 1);
    hear("b", 1, 0, 0, 1);
    agent.leases().forget(NOW);
    assertThat(screen.leased(SERVICE)).isNotEmpty();
    agent.leases().forget(NOW.plus(Duration.ofDays(4)));
    assertThat(screen.leased(SERVICE)).isEmpty();
  }
}
