package community.leju.hardware.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.hardware.config.BadConfig;
import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.panel.wire.OutputWire;
import community.leju.hardware.panel.wire.Polarity;
import community.leju.hardware.panel.wire.Pull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelConfigTest {
  @TempDir private Path folder;

  @Test
  void theSampleIsRead() throws IOException {
    var sample = PanelConfig.read(Path.of("..", "docs", "samples", "panel.json"));
    assertThat(sample.adapter()).isEqualTo(new Adapter.Modbus(Path.of("/dev/ttyUSB0"), 9600, 1));
    assertThat(sample.inputs()).containsOnlyKeys(Input.values());
    assertThat(sample.outputs()).containsOnlyKeys(Output.values());
    assertThat(sample.inputs().get(Input.CALL))
        .isEqualTo(new InputWire(0, Polarity.HIGH, Pull.DOWN, 30, 60));
  }

  @Test
  void pinsAreReadWithTheirResistors() throws IOException {
    var config =
        read(
            """
            {"adapter": {"gpio": {"provider": "gpiod"}},
             "inputs": {"call": {"line": 17, "active": "low", "debounceMillis": 50,
                                 "stuckSeconds": 600},
                        "door": {"line": 4, "active": "high", "pull": "up"}},
             "outputs": {"status-light": {"line": 23, "active": "low"}}}
            """);
    assertThat(config.adapter()).isEqualTo(new Adapter.Gpio(Adapter.Provider.GPIOD));
    assertThat(config.inputs())
        .isEqualTo(
            Map.of(
                Input.CALL, new InputWire(17, Polarity.LOW, Pull.UP, 50, 600),
                Input.DOOR, new InputWire(4, Polarity.HIGH, Pull.UP, 30, 0)));
    assertThat(config.outputs())
        .isEqualTo(Map.of(Output.STATUS_LIGHT, new OutputWire(23, Polarity.LOW)));
  }

  @Test
  void everyProblemIsNamedWithItsField() throws IOException {
    var problems =
        problems(
            """
            {"adapter": {"modbus": {"port": " ", "baud": 9601, "unit": 0, "parity": "even"}},
             "inputs": {"call": {"line": 256, "active": "on", "debounceMillis": 4,
                                 "stuckSeconds": 9, "pull": "up"},
                        "door": {"line": 3, "active": "high", "stuckSeconds": 60},
                        "presence": {"line": 3, "active": "high", "stuckSeconds": 599},
                        "bell": {}},
             "outputs": {"backlight": {"line": "1"}},
             "lights": {}}
            """);
    assertThat(problems)
        .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
        .containsExactlyInAnyOrder(
            "adapter.modbus.port",
            "adapter.modbus.baud",
            "adapter.modbus.unit",
            "adapter.modbus.parity",
            "inputs.call.line",
            "inputs.call.active",
            "inputs.call.debounceMillis",
            "inputs.call.stuckSeconds",
            "inputs.call.pull",
            "inputs.door.stuckSeconds",
            "inputs.door.line",
            "inputs.presence.stuckSeconds",
            "inputs.bell",
            "outputs.backlight.line",
            "outputs.backlight.active",
            "lights");
    assertThat(problems)
        .contains(
            "inputs.door.line: 3 is inputs.presence's",
            "inputs.call.debounceMillis: 4 is not a whole number from 5 to 500",
            "inputs.bell: unknown field");
  }

  @Test
  void aPinIsAnInputOrAnOutputAndABoardCountsThemApart() throws IOException {
    var rest =
        """
         "inputs": {"call": {"line": 2, "active": "low"}},
         "outputs": {"backlight": {"line": 2, "active": "high"}}}
        """;
    assertThat(problems("{\"adapter\": {\"gpio\": {\"provider\": \"gpiod\"}}," + rest))
        .containsExactly("outputs.backlight.line: 2 is inputs.call's");
    var modbus = "{\"modbus\": {\"port\": \"/dev/ttyUSB0\", \"baud\": 9600, \"unit\": 1}}";
    assertThat(read("{\"adapter\": " + modbus + "," + rest).outputs()).hasSize(1);
    var button = "\"inputs\": {\"call\": {\"line\": 2, \"active\": \"high\"}}}";
    assertThat(read("{\"adapter\": " + modbus + "," + button).outputs()).isEmpty();
  }

  @Test
  void whatIsNoPanelIsRefused() throws IOException {
    assertThat(
            problems(
                "{\"adapter\": {\"gpio\": {\"provider\": \"gpiod\"}}, \"outputs\": {},"
                    + " \"inputs\": {}}"))
        .containsExactly("inputs: none, a panel has at least one");
    assertThat(problems("[]")).containsExactly("not a JSON object");
    assertThat(problems("{\"adapter\"")).singleElement().asString().startsWith("not JSON: ");
    assertThat(problems("{\"inputs\": {}, \"inputs\": {}}"))
        .singleElement()
        .asString()
        .startsWith("not JSON: ")
        .contains("inputs");
    assertThat(problems(" ".repeat(16 * 1024 + 1))).containsExactly("larger than 16384 bytes");
    assertThat(problems("{}")).contains("inputs: missing, and so is not an object");
  }

  @Test
  void whatIsMadeInCodeIsCheckedToo() {
    var config = PanelConfig.usual(Path.of("/dev/ttyUSB0"));
    var bad =
        catchThrowableOfType(
            BadConfig.class,
            () ->
                new PanelConfig(
                    "ours",
                    config.adapter(),
                    Map.of(Input.CALL, new InputWire(0, Polarity.LOW, Pull.UP, 30, 601)),
                    Map.of()));
    assertThat(bad).hasMessage("panel ours: inputs.call.stuckSeconds: 601 is not from 10 to 600");
  }

  private PanelConfig read(String json) throws IOException {
    return PanelConfig.read(Files.writeString(folder.resolve("mine.json"), json));
  }

  private List<String> problems(String json) throws IOException {
    var file = Files.writeString(folder.resolve("mine.json"), json);
    var bad = catchThrowableOfType(BadConfig.class, () -> PanelConfig.read(file));
    assertThat(bad).hasMessageContaining(" mine.json: ");
    return bad.problems();
  }
}
