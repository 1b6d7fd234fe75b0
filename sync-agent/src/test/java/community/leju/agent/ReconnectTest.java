package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.testing.EnrolledKiosk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row 31: ten thousand kiosks lose their hub in one moment and find it again in another, in virtual
 * time, with the waits of the agent that ships. What a look costs is counted at a real agent.
 */
class ReconnectTest {
  private static final List<Duration> OUTAGES =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(40), Duration.ofMinutes(20));

  /** A poll and a fifth of it. */
  private static final int MOST_SECONDS_DOWN = 73;

  /** Two polls and a fifth of them. */
  private static final int MOST_SECONDS_DEAF = 145;

  @TempDir Path folder;

  private int pull;

  @BeforeEach
  void countWhatALookCosts() throws IOException {
    try (var kiosk = new EnrolledKiosk(folder)) {
      kiosk.tick();
      int before = kiosk.hub().asked().size();
      kiosk.tick();
      pull = kiosk.hub().asked().size() - before;
    }
    assertThat(pull).isBetween(1, 5);
  }

  private Herd herd(int seed) {
    var random = new SplittableRandom(seed);
    return new Herd(new Pace(Herd.POLL, random)::untilNews, pull, random);
  }

  @Test
  void theyComeBackWithoutAWaveAndNoneIsLeftBehind() {
    for (var outage : OUTAGES) {
      var seen = herd(7).run(outage);
      System.out.printf("reconnect: without a hub for %s: %s%n", outage, seen);
      assertThat(seen.most()).as("load, in times of the usual").isLessThanOrEqualTo(2);
      assertThat(seen.mostLater()).as("no second wave").isLessThan(1.5);
      assertThat(seen.lastUp()).isLessThanOrEqualTo(MOST_SECONDS_DOWN);
      assertThat(seen.lastHearing()).isLessThanOrEqualTo(MOST_SECONDS_DEAF);
      assertThat(seen.waiting()).as("what waited was delivered").isZero();
    }
  }

  /** So that the test above can fail. */
  @Test
  void aHerdThatTriesAgainAtOnceWouldBeSeen() {
    var random = new SplittableRandom(7);
    var pace = new Pace(Herd.POLL, random);
    IntFunction<Duration> soon =
        failed -> pace.jittered(Duration.ofSeconds(Math.min(1L << Math.min(failed - 1, 6), 60)));
    assertThat(new Herd(soon, pull, random).run(OUTAGES.getFirst()).most()).isGreaterThan(4);
  }
}
