package community.leju.hardware.scanner.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class FramerTest {
  private static final long SILENCE = Duration.ofMillis(60).toNanos();

  private final Framer framer = new Framer(Duration.ofNanos(SILENCE));

  @Test
  void anySuffixEndsAFrameAndAnEmptyOneIsNone() {
    assertThat(take("one\rtwo\nthree\r\nfour\t\r\n\r\nfive", 0))
        .containsExactly(whole("one"), whole("two"), whole("three"), whole("four"));
    assertThat(take("\r", 1)).containsExactly(whole("five"));
  }

  @Test
  void silenceEndsAFrameWithoutASuffix() {
    assertThat(take("HTTP", 0)).isEmpty();
    assertThat(framer.quiet(SILENCE - 1)).isEmpty();
    assertThat(take("S://", SILENCE - 1)).isEmpty();
    assertThat(framer.quiet(SILENCE)).isEmpty();
    assertThat(framer.quiet(2 * SILENCE - 1)).contains(whole("HTTPS://"));
    assertThat(framer.quiet(3 * SILENCE)).isEmpty();
  }

  @Test
  void whoReadsLateSplitsNoFrame() {
    assertThat(take("HTTP", 0)).isEmpty();
    assertThat(take("S\r", 100 * SILENCE)).containsExactly(whole("HTTPS"));
  }

  @Test
  void theLongestIsTakenAndOneMoreIsThrownAwayUpToItsEnd() {
    var longest = "x".repeat(Framer.MOST_BYTES);
    assertThat(take(longest + "\r", 0)).containsExactly(whole(longest));
    assertThat(take(longest + "y" + longest, 0)).isEmpty();
    assertThat(take("z\rnext\r", 0)).containsExactly(new Frame.Overlong(), whole("next"));
    assertThat(take(longest + "y", 0)).isEmpty();
    assertThat(framer.quiet(SILENCE)).contains(new Frame.Overlong());
  }

  @Test
  void halfACodeDiesWithTheLink() {
    assertThat(take("HTT", 0)).isEmpty();
    framer.forget();
    assertThat(take("PS\r", 0)).containsExactly(whole("PS"));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void howeverItIsSplitTheFramesAreTheSame(
      @ForAll("streams") List<String> parts, @ForAll long seed) {
    var bytes = String.join("", parts).getBytes(StandardCharsets.UTF_8);
    var atOnce = new Framer(Duration.ofNanos(SILENCE)).take(bytes, bytes.length, 0);
    var random = new Random(seed);
    var chunked = new ArrayList<Frame>();
    int from = 0;
    long now = 0;
    while (from < bytes.length) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(300));
      now += random.nextLong(10 * SILENCE);
      var chunk = Arrays.copyOfRange(bytes, from, to);
      chunked.addAll(framer.take(chunk, chunk.length, now));
      // Read once more while the next bytes are on their way: not yet a silence.
      framer.quiet(now + SILENCE - 1).ifPresent(chunked::add);
      from = to;
    }
    assertThat(chunked).isEqualTo(atOnce);
    assertThat(framer.quiet(now + SILENCE)).isEqualTo(rest(bytes));
    framer.forget();
  }

  /** What was still open when all had come. */
  private static Optional<Frame> rest(byte[] bytes) {
    var again = new Framer(Duration.ofNanos(SILENCE));
    again.take(bytes, bytes.length, 0);
    return again.quiet(SILENCE);
  }

  @Provide
  Arbitrary<List<String>> streams() {
    var text = Arbitraries.strings().withChars("aZ09/:居委会𠮷\u0002").ofMaxLength(40);
    var huge = Arbitraries.integers().between(300, 700).map("乐"::repeat);
    var end = Arbitraries.of("\r", "\n", "\r\n", "\t");
    return Arbitraries.frequencyOf(Tuple.of(6, text), Tuple.of(1, huge), Tuple.of(5, end))
        .list()
        .ofMaxSize(24);
  }

  private List<Frame> take(String text, long now) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return framer.take(bytes, bytes.length, now);
  }

  private static Frame whole(String text) {
    return new Frame.Whole(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }
}
