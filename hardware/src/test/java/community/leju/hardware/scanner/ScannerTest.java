package community.leju.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.scanner.ScannerHealth.State;
import community.leju.hardware.scanner.frame.Framer;
import community.leju.hardware.simulator.ScannerAction;
import community.leju.hardware.simulator.VirtualScanner;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {
  private static final Charset GB = Charset.forName("GB18030");
  private static final String RARE = "𠮷家村 鿔 云间街道";

  @TempDir private Path folder;

  @Test
  void everySuffixAndNoneEndsACode() throws Exception {
    for (var suffix : List.of("\r", "\n", "\r\n", "\t", "")) {
      try (var rig = ScannerRig.serial(folder, suffix)) {
        rig.scan("HTTPS://LEJU.EXAMPLE/S/ABC");
        rig.scan("6901234567892");
        assertThat(rig.heard.all())
            .containsExactly("READY", "'HTTPS://LEJU.EXAMPLE/S/ABC'", "'6901234567892'");
      }
    }
  }

  @Test
  void bothEncodingsAreReadAndOnlyTheLengthIsKept() throws Exception {
    try (var rig = ScannerRig.serial(folder, "\r")) {
      assertThat(rig.scanner.last()).isEmpty();
      rig.scan(RARE);
      assertThat(rig.scanner.last().orElseThrow().encoding()).isEqualTo(StandardCharsets.UTF_8);
      rig.suffer(new ScannerAction.ScanGb("小区 " + RARE));
      rig.heard.await("'小区 " + RARE + "'");
      var last = rig.scanner.last().orElseThrow();
      assertThat(last.encoding()).isEqualTo(GB);
      assertThat(last.characters()).isEqualTo(3 + 3 + 1 + 1 + 1 + 4);
    }
  }

  @Test
  void oneEncodingMeansNoOther() throws Exception {
    try (var rig = ScannerRig.serial(folder, "\r", Encoding.UTF_8)) {
      rig.suffer(new ScannerAction.ScanGb(RARE));
      rig.scan("next");
      assertThat(rig.heard.all()).containsExactly("READY", "'next'");
      assertThat(rig.scanner.counts()).isEqualTo(new ScanCounts(1, 0, 0, 1));
    }
  }

  @Test
  void byteByByteIsOneCodeAndWhatIsNoneIsLeftOut() throws Exception {
    try (var rig = ScannerRig.serial(folder, "\r\n")) {
      rig.suffer(new ScannerAction.Slow(RARE));
      rig.heard.await("'" + RARE + "'");
      rig.suffer(new ScannerAction.Noise());
      rig.suffer(new ScannerAction.Scan("x".repeat(3 * Framer.MOST_BYTES)));
      rig.scan("next");
      assertThat(rig.heard.all()).containsExactly("READY", "'" + RARE + "'", "'next'");
      assertThat(rig.scanner.counts()).isEqualTo(new ScanCounts(2, 0, 1, 1));
    }
  }

  @Test
  void aCodeThatLiesBeforeItIsToldOnceAndLaterAgain() throws Exception {
    try (var rig = ScannerRig.serial(folder, "\r")) {
      rig.suffer(new ScannerAction.Repeat("slip"));
      rig.scan("other");
      assertThat(rig.heard.all()).containsExactly("READY", "'slip'", "'other'");
      assertThat(rig.scanner.counts()).isEqualTo(new ScanCounts(2, 4, 0, 0));
      rig.ahead.addAndGet(Duration.ofMillis(1_500).toNanos());
      rig.suffer(new ScannerAction.Scan("other"));
      rig.heard.await("'other'", 2);
    }
  }

  @Test
  void aCablePulledAndPutBackIsToldOnceEach() throws Exception {
    aCablePulledAndPutBackIsToldOnceEach(ScannerRig.serial(folder, "\r"));
    aCablePulledAndPutBackIsToldOnceEach(ScannerRig.keys(folder, "\r"));
  }

  private static void aCablePulledAndPutBackIsToldOnceEach(ScannerRig made) throws Exception {
    try (var rig = made) {
      rig.scan("before");
      rig.suffer(new ScannerAction.Unplug());
      rig.heard.await("DISCONNECTED");
      rig.suffer(new ScannerAction.Scan("nobody reads this"));
      // Long enough for several tries, which tell nothing.
      Thread.sleep(1_200);
      assertThat(rig.scanner.health().state()).isEqualTo(State.DISCONNECTED);
      assertThat(rig.scanner.health().reason()).containsAnyOf("tty", "keys");
      rig.suffer(new ScannerAction.Plug());
      rig.heard.await("READY", 2);
      rig.scan("after");
      assertThat(rig.heard.all())
          .containsExactly("READY", "'before'", "DISCONNECTED", "READY", "'after'");
    }
  }

  @Test
  void withoutAScannerItOpensAndClosesAllTheSame() throws Exception {
    var heard = new Heard();
    var tty = folder.resolve("tty");
    var config = ScannerConfig.usual(new Source.Serial(tty, 9600));
    try (var scanner = Scanner.open(config, heard, Clock.systemUTC(), System::nanoTime)) {
      heard.await("DISCONNECTED");
      assertThat(scanner.health().reason()).contains("tty");
      try (var device = VirtualScanner.serial(tty, "\r")) {
        heard.await("READY");
        device.suffer(new ScannerAction.Scan("late"));
        heard.await("'late'");
      }
    }
    assertThat(heard.all()).startsWith("DISCONNECTED", "READY", "'late'");
  }

  @Test
  void aListenerThatThrowsHearsTheNextAllTheSame() throws Exception {
    var tty = folder.resolve("tty");
    var heard = new Heard();
    var config = ScannerConfig.usual(new Source.Serial(tty, 9600));
    var listener =
        new ScannerListener() {
          @Override
          public void scanned(String text) {
            heard.scanned(text);
            throw new IllegalStateException("a listener's own fault");
          }

          @Override
          public void changed(ScannerHealth health) {
            heard.changed(health);
          }
        };
    try (var device = VirtualScanner.serial(tty, "\r");
        var _ = Scanner.open(config, listener, Clock.systemUTC(), System::nanoTime)) {
      heard.await("READY");
      device.suffer(new ScannerAction.Scan("one"));
      device.suffer(new ScannerAction.Scan("two"));
      heard.await("'two'");
    }
  }

  @Test
  void nothingIsLeftBehindWithinASecond() throws Exception {
    nothingIsLeftBehindWithinASecond(ScannerRig.serial(folder, "\r"));
    nothingIsLeftBehindWithinASecond(ScannerRig.keys(folder, "\r"));
  }

  private static void nothingIsLeftBehindWithinASecond(ScannerRig made) throws Exception {
    try (var rig = made) {
      assertThat(threads()).hasSize(2);
      long from = System.nanoTime();
      rig.scanner.close();
      assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
      for (var thread : threads()) {
        assertThat(thread.join(Duration.ofSeconds(1))).as(thread.getName()).isTrue();
      }
      assertThat(rig.heard.all()).containsExactly("READY");
    }
  }

  private static List<Thread> threads() {
    var ours = new ArrayList<>(Thread.getAllStackTraces().keySet());
    ours.removeIf(thread -> !thread.getName().matches("scanner.*"));
    return ours;
  }
}
