package community.leju.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.simulator.ScannerAction;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scanners that type, read from a pipe with the events of a keyboard. */
class KeyboardScannerTest {
  private static final String EVERY_KEY =
      "0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz"
          + " !@#$%^&*()_+-=[]{};:'\"`~\\|,<.>/?";

  @TempDir private Path folder;

  @Test
  void everyCharacterOfTheKeyboardIsRead() throws Exception {
    try (var rig = ScannerRig.keys(folder, "\r")) {
      rig.scan(EVERY_KEY);
      rig.scan("HTTPS://LEJU.EXAMPLE/S/ABC-234");
      assertThat(rig.heard.all())
          .containsExactly("READY", "'" + EVERY_KEY + "'", "'HTTPS://LEJU.EXAMPLE/S/ABC-234'");
    }
  }

  @Test
  void bothEntersEndACodeAndSoDoTabAndSilence() throws Exception {
    // The virtual one types the number pad's Enter for a line feed.
    for (var suffix : new String[] {"\r", "\n", "\t", ""}) {
      try (var rig = ScannerRig.keys(folder, suffix)) {
        rig.scan("first-1");
        rig.scan("second-2");
        assertThat(rig.heard.all()).containsExactly("READY", "'first-1'", "'second-2'");
      }
    }
  }

  @Test
  void hanziAreLostBeforeTheyGetHere() throws Exception {
    try (var rig = ScannerRig.keys(folder, "\r")) {
      rig.suffer(new ScannerAction.Scan("A居委会1"));
      rig.heard.await("'A1'");
    }
  }

  @Test
  void aDeviceThatCannotBeHadAloneIsNotUsed() throws Exception {
    var heard = new Heard();
    var config = ScannerConfig.usual(new Source.Keyboard(Path.of("/dev/null"), true));
    try (var scanner = Scanner.open(config, heard, Clock.systemUTC(), System::nanoTime)) {
      heard.await("DISCONNECTED");
      assertThat(scanner.health().reason())
          .startsWith("/dev/null cannot be had alone (ioctl: Inappropriate ioctl for device");
      assertThat(heard.all()).containsExactly("DISCONNECTED");
    }
  }

  @Test
  void aDeviceThatNeedNotBeHadAloneIsOpened() throws Exception {
    var heard = new Heard();
    var config = ScannerConfig.usual(new Source.Keyboard(Path.of("/dev/null"), false));
    try (var scanner = Scanner.open(config, heard, Clock.systemUTC(), System::nanoTime)) {
      heard.await("DISCONNECTED");
      assertThat(scanner.health().reason()).isEqualTo("/dev/null is gone");
      assertThat(heard.all()).startsWith("READY", "DISCONNECTED");
    }
  }
}
