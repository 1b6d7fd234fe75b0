package community.leju.kiosk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NightlyTest {
  private static final Duration LONG_UP = Duration.ofHours(20);

  private static boolean isDue(String at, String now) {
    return isDue(at, now, LONG_UP, true);
  }

  private static boolean isDue(String at, String now, Duration up, boolean nobodyIsThere) {
    var nightly = new Nightly(Optional.of(LocalTime.parse(at)));
    return nightly.isDue(LocalTime.parse(now), up, nobodyIsThere);
  }

  @Test
  void itIsDueFromItsTimeOnForTwoHours() {
    assertThat(isDue("03:30", "03:29:59")).isFalse();
    assertThat(isDue("03:30", "03:30")).isTrue();
    assertThat(isDue("03:30", "05:29:59")).isTrue();
    assertThat(isDue("03:30", "05:30")).isFalse();
    assertThat(isDue("03:30", "15:30")).isFalse();
  }

  @Test
  void itsWindowReachesOverMidnight() {
    assertThat(isDue("23:30", "00:15")).isTrue();
    assertThat(isDue("23:30", "01:30")).isFalse();
    assertThat(isDue("23:30", "23:29")).isFalse();
  }

  @Test
  void whoIsThereIsNotSentAway() {
    assertThat(isDue("03:30", "04:00", LONG_UP, false)).isFalse();
  }

  @Test
  void aYoungProcessIsNotRestarted() {
    assertThat(isDue("03:30", "04:00", Duration.ofMinutes(359), true)).isFalse();
    assertThat(isDue("03:30", "04:00", Duration.ofHours(6), true)).isTrue();
  }

  @Test
  void neverIsNever() {
    var nightly = new Nightly(Optional.empty());
    for (int hour = 0; hour < 24; hour++) {
      assertThat(nightly.isDue(LocalTime.of(hour, 0), LONG_UP, true)).isFalse();
    }
  }
}
