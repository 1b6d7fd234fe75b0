package community.leju.hardware.scanner.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Test
  void theSameTextIsNewOnlyAfterItWasOutOfSight() {
    var repeats = new Repeats(Duration.ofNanos(SECOND));
    assertThat(repeats.isAgain("slip", 0)).isFalse();
    assertThat(repeats.isAgain("slip", SECOND - 1)).isTrue();
    assertThat(repeats.isAgain("slip", 2 * SECOND - 2)).isTrue();
    assertThat(repeats.isAgain("slip", 3 * SECOND - 2)).isFalse();
  }

  @Test
  void anotherTextIsNewAtOnceAndTheFirstIsAfterIt() {
    var repeats = new Repeats(Duration.ofNanos(SECOND));
    assertThat(repeats.isAgain("one", 0)).isFalse();
    assertThat(repeats.isAgain("two", 1)).isFalse();
    assertThat(repeats.isAgain("one", 2)).isFalse();
  }

  @Test
  void withoutAWindowEverySightIsNew() {
    var repeats = new Repeats(Duration.ZERO);
    assertThat(repeats.isAgain("slip", 5)).isFalse();
    assertThat(repeats.isAgain("slip", 5)).isFalse();
  }

  @Test
  void theClockMayBeginAnywhere() {
    var repeats = new Repeats(Duration.ofNanos(SECOND));
    assertThat(repeats.isAgain("slip", Long.MAX_VALUE)).isFalse();
    assertThat(repeats.isAgain("slip", Long.MIN_VALUE)).isTrue();
  }
}
