package community.leju.hardware.panel.debounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DebouncerTest {
  private static final int DEBOUNCE_MILLIS = 30;
  private static final int STUCK_MILLIS = 10_000;

  /** A level and for how long it stands. */
  private record Stretch(boolean active, int millis) {}

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void flipsShorterThanTheDebounceTimeTellNothing(
      @ForAll boolean held, @ForAll("flips") List<Integer> flips) {
    var signal = new ArrayList<Stretch>();
    signal.add(new Stretch(held, 100));
    boolean level = !held;
    for (int millis : flips) {
      signal.add(new Stretch(level, millis));
      level = !level;
    }
    assertThat(edges(signal)).containsExactly(held ? Edge.FOUND_ACTIVE : Edge.FOUND_RELEASED);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void everyPressIsToldOnceHoweverItBounces(
      @ForAll("stretches") List<Integer> presses, @ForAll long seed) {
    var random = new Random(seed);
    var signal = new ArrayList<Stretch>();
    var expected = new ArrayList<Edge>();
    signal.add(new Stretch(false, 100));
    expected.add(Edge.FOUND_RELEASED);
    for (int millis : presses) {
      bounce(signal, true, random);
      signal.add(new Stretch(true, millis));
      bounce(signal, false, random);
      signal.add(new Stretch(false, DEBOUNCE_MILLIS + 1 + random.nextInt(200)));
      expected.addAll(List.of(Edge.PRESSED, Edge.RELEASED));
    }
    assertThat(edges(signal)).isEqualTo(expected);
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void whateverIsReadNoPressComesWithoutAReleaseBeforeIt(@ForAll long seed) {
    var random = new Random(seed);
    var debouncer = new Debouncer(Duration.ofMillis(30), Duration.ofMillis(400));
    boolean released = false;
    boolean told = false;
    long now = random.nextLong();
    for (int i = 0; i < 300; i++) {
      now += random.nextInt(60_000_000);
      if (random.nextInt(100) == 0) {
        debouncer.forget();
        released = false;
      }
      var edge = debouncer.take(random.nextInt(4) > 0 == told, now).orElse(null);
      if (edge != null) {
        assertThat(edge == Edge.PRESSED && !released).as("pressed, not released before").isFalse();
        told = edge == Edge.RELEASED || edge == Edge.FOUND_RELEASED || edge == Edge.STUCK;
        released = edge == Edge.RELEASED || edge == Edge.FOUND_RELEASED;
      }
    }
  }

  @Test
  void whatIsFoundActiveIsNoPressUntilItWasReleased() {
    assertThat(
            edges(
                List.of(
                    new Stretch(true, 500),
                    new Stretch(false, 100),
                    new Stretch(true, 100),
                    new Stretch(false, 20))))
        .containsExactly(Edge.FOUND_ACTIVE, Edge.RELEASED, Edge.PRESSED);
  }

  @Test
  void whatIsFoundMustStandToo() {
    assertThat(
            edges(
                List.of(
                    new Stretch(true, 20),
                    new Stretch(false, 20),
                    new Stretch(true, 20),
                    new Stretch(false, 31))))
        .containsExactly(Edge.FOUND_RELEASED);
  }

  @Test
  void stuckIsToldOnceAndClearedByARelease() {
    assertThat(
            edges(
                List.of(
                    new Stretch(false, 100),
                    new Stretch(true, STUCK_MILLIS - 10),
                    // A release that is none does not begin the time anew.
                    new Stretch(false, 5),
                    new Stretch(true, STUCK_MILLIS),
                    new Stretch(false, 5),
                    new Stretch(true, STUCK_MILLIS),
                    new Stretch(false, 50),
                    new Stretch(true, STUCK_MILLIS - 1),
                    new Stretch(false, 50))))
        .containsExactly(
            Edge.FOUND_RELEASED,
            Edge.PRESSED,
            Edge.STUCK,
            Edge.RELEASED,
            Edge.PRESSED,
            Edge.RELEASED);
  }

  @Test
  void whatIsFoundActiveGetsStuckTooAndWithoutALimitNothingDoes() {
    var jammed = List.of(new Stretch(true, 2 * STUCK_MILLIS));
    assertThat(edges(jammed)).containsExactly(Edge.FOUND_ACTIVE, Edge.STUCK);
    var debouncer = new Debouncer(Duration.ofMillis(30), Duration.ZERO);
    assertThat(edges(debouncer, jammed)).containsExactly(Edge.FOUND_ACTIVE);
  }

  @Test
  void whatDoesNotCountYetIsKnown() {
    var debouncer = new Debouncer(Duration.ofMillis(30), Duration.ZERO);
    var unsettled = new ArrayList<Boolean>();
    for (var stretch :
        List.of(new Stretch(false, 2), new Stretch(false, 40), new Stretch(true, 1))) {
      edges(debouncer, List.of(stretch));
      unsettled.add(debouncer.isUnsettled());
    }
    assertThat(unsettled).containsExactly(true, false, true);
  }

  @Provide
  Arbitrary<List<Integer>> flips() {
    return Arbitraries.integers().between(1, DEBOUNCE_MILLIS).list().ofMinSize(1).ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<Integer>> stretches() {
    return Arbitraries.integers().between(DEBOUNCE_MILLIS + 1, 600).list().ofMaxSize(8);
  }

  private static void bounce(List<Stretch> signal, boolean first, Random random) {
    var lengths = new ArrayList<>(Collections.nCopies(2 * random.nextInt(6), 0));
    lengths.replaceAll(_ -> 1 + random.nextInt(DEBOUNCE_MILLIS));
    boolean level = first;
    for (int millis : lengths) {
      signal.add(new Stretch(level, millis));
      level = !level;
    }
  }

  private static List<Edge> edges(List<Stretch> signal) {
    var debounce = Duration.ofMillis(DEBOUNCE_MILLIS);
    return edges(new Debouncer(debounce, Duration.ofMillis(STUCK_MILLIS)), signal);
  }

  /** Reads each millisecond, of a clock that is about to overflow. */
  private static List<Edge> edges(Debouncer debouncer, List<Stretch> signal) {
    var told = new ArrayList<Edge>();
    long now = Long.MAX_VALUE - 50_000_000;
    for (var stretch : signal) {
      for (int i = 0; i < stretch.millis(); i++) {
        debouncer.take(stretch.active(), now).ifPresent(told::add);
        now += 1_000_000;
      }
    }
    return told;
  }
}
