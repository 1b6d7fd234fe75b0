package community.leju.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.hardware.config.BadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerConfigTest {
  @TempDir private Path folder;

  @Test
  void theSampleIsRead() throws IOException {
    assertThat(ScannerConfig.read(Path.of("..", "docs", "samples", "scanner.json")))
        .isEqualTo(
            new ScannerConfig(
                "scanner.json",
                new Source.Serial(Path.of("/dev/ttyACM0"), 9600),
                Encoding.AUTO,
                1_500));
  }

  @Test
  void aKeyboardIsGrabbedUnlessItIsSaidNotToBe() throws IOException {
    var device = Path.of("/dev/input/by-id/usb-scanner-event-kbd");
    assertThat(read("{\"adapter\": {\"keyboard\": {\"device\": \"%s\"}}}".formatted(device)))
        .isEqualTo(
            new ScannerConfig(
                "mine.json", new Source.Keyboard(device, true), Encoding.AUTO, 1_500));
    assertThat(
            read(
                """
                {"adapter": {"keyboard": {"device": "%s", "grab": false}},
                 "encoding": "utf-8", "repeatMillis": 0}
                """
                    .formatted(device)))
        .isEqualTo(
            new ScannerConfig("mine.json", new Source.Keyboard(device, false), Encoding.UTF_8, 0));
  }

  @Test
  void everyProblemIsNamedWithItsField() throws IOException {
    assertThat(
            problems(
                """
                {"adapter": {"serial": {"port": "", "baud": 9601, "parity": "even"}},
                 "encoding": "gbk", "repeatMillis": 10001, "beep": true}
                """))
        .containsExactly(
            "adapter.serial.port: \"\" is no text",
            "adapter.serial.baud: 9601 is none of [1200, 2400, 4800, 9600, 19200, 38400, 57600,"
                + " 115200]",
            "adapter.serial.parity: unknown field",
            "encoding: \"gbk\" is none of auto, utf-8, gb18030",
            "repeatMillis: 10001 is not a whole number from 0 to 10000",
            "beep: unknown field");
    assertThat(
            problems(
                """
                {"adapter": {"keyboard": {"grab": "no"}, "serial": {}}}
                """))
        .containsExactly(
            "adapter.keyboard.device: missing, and so is no text",
            "adapter.keyboard.grab: \"no\" is neither true nor false",
            "adapter.serial: unknown field");
    assertThat(problems("{}")).contains("adapter: missing, and so is not an object");
    assertThat(problems("[]")).containsExactly("not a JSON object");
    assertThat(problems("{\"adapter\"")).singleElement().asString().startsWith("not JSON: ");
    assertThat(problems(" ".repeat(16 * 1024 + 1))).containsExactly("larger than 16384 bytes");
  }

  @Test
  void whatIsMadeInCodeIsCheckedToo() {
    var source = new Source.Serial(Path.of("/dev/ttyACM0"), 9600);
    var bad =
        catchThrowableOfType(
            BadConfig.class, () -> new ScannerConfig("ours", source, Encoding.AUTO, -1));
    assertThat(bad).hasMessage("scanner ours: repeatMillis: -1 is not from 0 to 10000");
  }

  private ScannerConfig read(String json) throws IOException {
    return ScannerConfig.read(Files.writeString(folder.resolve("mine.json"), json));
  }

  private List<String> problems(String json) throws IOException {
    var file = Files.writeString(folder.resolve("mine.json"), json);
    var bad = catchThrowableOfType(BadConfig.class, () -> ScannerConfig.read(file));
    assertThat(bad).hasMessageContaining(" mine.json: ");
    return bad.problems();
  }
}
