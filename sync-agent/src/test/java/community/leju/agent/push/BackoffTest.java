package community.leju.agent.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
  /** Always the longest wait. */
  private static final RandomGenerator LONGEST =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
          return bound - 1;
        }
      };

  @Test
  void boundDoublesFromTwoSecondsToFifteenMinutesAndStays() {
    assertThat(Backoff.after(1, LONGEST)).isEqualTo(Duration.ofSeconds(2));
    assertThat(Backoff.after(2, LONGEST)).isEqualTo(Duration.ofSeconds(4));
    assertThat(Backoff.after(9, LONGEST)).isEqualTo(Duration.ofSeconds(512));
    assertThat(Backoff.after(10, LONGEST)).isEqualTo(Duration.ofMinutes(15));
    assertThat(Backoff.after(1_000_000, LONGEST)).isEqualTo(Duration.ofMinutes(15));
  }
}
