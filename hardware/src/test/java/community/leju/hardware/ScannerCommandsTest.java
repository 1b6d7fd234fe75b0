package community.leju.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in processes of its own: a virtual scanner, and those who look at it. */
class ScannerCommandsTest {
  @TempDir private Path folder;

  private final DeviceProcesses device = new DeviceProcesses();

  @AfterEach
  void end() throws InterruptedException {
    device.end();
  }

  @Test
  void whatTheVirtualScannerReadsIsSeenByWhoWatches() throws Exception {
    var tty = folder.resolve("tty").toString();
    var config = config("{\"serial\": {\"port\": \"%s\", \"baud\": 9600}}".formatted(tty));
    var virtual = device.start("virtual-scanner", "--link", tty, "--suffix", "CRLF");
    try (var said = virtual.inputReader(StandardCharsets.UTF_8);
        var actions = virtual.outputWriter(StandardCharsets.UTF_8)) {
      DeviceProcesses.awaitLines(said, tty);
      assertThat(device.run("scanner-status", "--config", config))
          .isEqualTo("ready; scanner-watch shows whether it reads\n0");
      var watch = device.start("scanner-watch", "--config", config);
      try (var told = watch.inputReader(StandardCharsets.UTF_8)) {
        DeviceProcesses.awaitLines(told, "ready");
        actions.write("scan 乐居\nscan-gb 居委会 𠮷\nbeep\nrepeat 7\nunplug\n");
        actions.flush();
        DeviceProcesses.awaitLines(told, "scanned 乐居", "scanned 居委会 𠮷", "scanned 7");
        assertThat(said.readLine()).startsWith("unknown; there are scan TEXT, ");
        assertThat(told.readLine()).startsWith("disconnected: ");
        actions.write("plug\n");
        actions.flush();
        DeviceProcesses.awaitLines(told, "ready");
      }
    }
  }

  @Test
  void oneThatTypesIsWatchedToo() throws Exception {
    var pipe = folder.resolve("keys").toString();
    var config = config("{\"keyboard\": {\"device\": \"%s\"}}".formatted(pipe));
    var virtual = device.start("virtual-scanner", "--keys", pipe);
    try (var said = virtual.inputReader(StandardCharsets.UTF_8);
        var actions = virtual.outputWriter(StandardCharsets.UTF_8)) {
      DeviceProcesses.awaitLines(said, pipe);
      var watch = device.start("scanner-watch", "--config", config);
      try (var told = watch.inputReader(StandardCharsets.UTF_8)) {
        assertThat(told.readLine()).contains("keys cannot be had alone");
        DeviceProcesses.awaitLines(told, "ready");
        actions.write("scan HTTPS://A.B/S/7\n");
        actions.flush();
        DeviceProcesses.awaitLines(told, "scanned HTTPS://A.B/S/7");
      }
    }
  }

  @Test
  void whatIsWrongIsToldInOneLine() throws Exception {
    var none = folder.resolve("none").toString();
    var config = config("{\"keyboard\": {\"device\": \"%s\"}}".formatted(none));
    assertThat(device.run("scanner-status", "--config", config))
        .isEqualTo(
            "device scanner-status: "
                + none
                + " cannot be opened (open: No such file or directory): look at the cable, the path"
                + " in the file and the user's groups\n1");
    assertThat(device.run("scanner-watch", "--config", config("{\"usb\": {}}")))
        .startsWith("device scanner-watch: scanner scanner.json: ")
        .contains("adapter.usb: unknown field")
        .endsWith("\n1");
    assertThat(device.run("virtual-scanner")).contains("--link", "--keys").endsWith("2");
    assertThat(device.run("virtual-scanner", "--link", "a", "--keys", "b")).endsWith("2");
  }

  private String config(String adapter) throws IOException {
    return Files.writeString(folder.resolve("scanner.json"), "{\"adapter\": " + adapter + "}")
        .toString();
  }
}
