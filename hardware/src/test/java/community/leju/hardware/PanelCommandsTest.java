package community.leju.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in processes of its own: a virtual panel, and those who look at it. */
class PanelCommandsTest {
  @TempDir private Path folder;

  private final DeviceProcesses device = new DeviceProcesses();

  @AfterEach
  void end() throws InterruptedException {
    device.end();
  }

  @Test
  void whatIsDoneToTheVirtualPanelIsSeenByWhoWatches() throws Exception {
    var config = config();
    var virtual = device.start("virtual-panel", "--link", tty(), "--config", config);
    try (var said = virtual.inputReader(StandardCharsets.UTF_8);
        var actions = virtual.outputWriter(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo(tty());
      actions.write("hold door\nshake call\n");
      actions.flush();
      assertThat(said.readLine()).startsWith("unknown; there are press INPUT [MILLIS], ");

      assertThat(device.run("panel-status", "--config", config))
          .isEqualTo(
              """
              ready
                call off (line 0)
                presence off (line 1)
                door on (line 2)
                paper-low off (line 3)
              0\
              """);
      assertThat(said.readLine()).isEqualTo("backlight on");

      var watch = device.start("panel-watch", "--config", config);
      try (var told = watch.inputReader(StandardCharsets.UTF_8)) {
        DeviceProcesses.awaitLines(told, "ready", "door on", "paper-low off");
        actions.write("bounce call\npress call 1000\nrelease door\n");
        actions.flush();
        DeviceProcesses.awaitLines(told, "pressed call", "door off");
        actions.write("silence\n");
        actions.flush();
        DeviceProcesses.awaitLines(told, "disconnected: nothing answers");
        actions.write("speak\n");
        actions.flush();
        DeviceProcesses.awaitLines(told, "ready");
      }
    }
  }

  @Test
  void whatIsWrongIsToldInOneLine() throws Exception {
    assertThat(device.run("panel-status", "--config", config()))
        .startsWith("device panel-status: ")
        .contains("tty")
        .endsWith(": look at the cable, the power and the configuration\n1");
    var bad = Files.writeString(folder.resolve("bad.json"), "{\"inputs\": {\"bell\": {}}}");
    assertThat(device.run("panel-watch", "--config", bad.toString()))
        .startsWith("device panel-watch: panel bad.json: ")
        .contains("inputs.bell: unknown field")
        .endsWith("\n1");
    assertThat(device.run("panel-status", "--config", folder.resolve("none.json").toString()))
        .contains("none.json: cannot be read")
        .endsWith("\n1");
    assertThat(device.run("panel-status")).contains("--config").endsWith("2");
  }

  private String tty() {
    return folder.resolve("tty").toString();
  }

  private String config() throws IOException {
    var sample = Files.readString(Path.of("..", "docs", "samples", "panel.json"));
    return Files.writeString(folder.resolve("panel.json"), sample.replace("/dev/ttyUSB0", tty()))
        .toString();
  }
}
