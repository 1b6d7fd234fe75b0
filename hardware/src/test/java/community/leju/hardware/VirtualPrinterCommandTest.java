package community.leju.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.hardware.simulator.Fault;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command itself, as a process. */
class VirtualPrinterCommandTest {
  @TempDir Path folder;

  private Process start(String... more) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                DeviceMain.class.getName(),
                "virtual-printer",
                "--out",
                folder.resolve("out").toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Test
  void atAPortItPrintsAndSuffersWhatItsFileAndItsKeyboardSay() throws Exception {
    var faults = Files.writeString(folder.resolve("faults"), "cover-open # at once\n");
    var printer = start("--tcp", "0", "--faults", faults.toString());
    try (var lines = printer.inputReader();
        var keys = printer.outputWriter()) {
      var address = VirtualPrinterCommand.address(lines.readLine());
      assertThat(address.getAddress().isLoopbackAddress()).isTrue();
      try (var host = new Socket(address.getAddress(), address.getPort())) {
        assertThat(ask(host, 0x16)).isEqualTo(0x16);
        keys.write("cover-close\n");
        keys.flush();
        assertThat(ask(host, 0x12)).isEqualTo(0x12);
        host.getOutputStream()
            .write("OK\n\u001dVA\0\u001dI\u0002".getBytes(StandardCharsets.US_ASCII));
        assertThat(host.getInputStream().read()).isEqualTo(3);
      }
      assertThat(folder.resolve("out/slip-000001.png")).isNotEmptyFile();
    } finally {
      printer.destroy();
    }
  }

  /** Asks for the offline cause until it is this one. */
  private static int ask(Socket host, int wanted) throws Exception {
    int said = -1;
    for (int i = 0; i < 500 && said != wanted; i++) {
      host.getOutputStream().write(new byte[] {0x10, 4, 2});
      said = host.getInputStream().read();
      Thread.sleep(10);
    }
    return said;
  }

  @Test
  void whatIsWrongIsSaidBeforeAnythingStarts() throws Exception {
    var faults = Files.writeString(folder.resolve("faults"), "refill\nexplode\n");
    assertThat(refusal("--tcp", "0", "--faults", faults.toString())).contains(faults + ":2");
    assertThat(refusal("--tcp", "0", "--link", folder.resolve("tty").toString()))
        .contains("mutually exclusive");
    assertThat(refusal()).contains("--link").contains("--tcp");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private String refusal(String... arguments) throws Exception {
    var process = start(arguments);
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isNotZero();
    return said;
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal("--tcp", String.valueOf(taken.getLocalPort())))
          .contains("" + taken.getLocalPort())
          .doesNotContain("Exception");
    }
  }

  @Test
  void helpKnowsEveryFault() {
    var help = new CommandLine(new VirtualPrinterCommand()).getUsageMessage();
    for (var fault : Fault.WORDS) {
      assertThat(help.replaceAll("\\s+", " ")).contains(fault);
    }
  }

  @Test
  void anAddressIsDigits() {
    assertThat(VirtualPrinterCommand.address("127.0.0.9:9100").getAddress().getHostAddress())
        .isEqualTo("127.0.0.9");
    for (var wrong : new String[] {"", "65536", "printer:9100", "127.0.0.1", "x"}) {
      assertThatThrownBy(() -> VirtualPrinterCommand.address(wrong))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("--tcp");
    }
  }
}
