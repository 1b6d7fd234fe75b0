package community.leju.hardware;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code device virtual-printer}. */
@Command(
    name = "virtual-printer",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a printer made of software until ended.",
      "Prints the path or address to open as its port, then takes faults from standard input, one a",
      "line: paper-out [ROW], paper-low, refill, cover-open [ROW], cover-close, power-cycle [ROW],",
      "silence [ROW], speak, noise [ROW], quiet, xoff [ROW], xon, slow BYTES_PER_SECOND, fast.",
      "With a ROW, it happens before that row of the slip, counted from 0."
    })
final class VirtualPrinterCommand implements Callable<Integer> {
  private static final int SUCCESS = 0;

  /** Where its host finds it. */
  private static final class Line {
    @Option(names = "--link", description = "A serial port: where its path is to stand.")
    private @Nullable Path link;

    @Option(
        names = "--tcp",
        paramLabel = "[ADDRESS:]PORT",
        description = "A network port; 0 is any, and without an address it is this machine's own.")
    private @Nullable String tcp;
  }

  @ParentCommand private @Nullable DeviceMain device;

  @ArgGroup(multiplicity = "1")
  private Line line = new Line();

  @Option(names = "--out", required = true, description = "Where its slips fall.")
  private Path folder = Path.of("");

  @Option(names = "--profile", defaultValue = DeviceMain.USUAL, description = DeviceMain.PROFILE)
  private String profile = DeviceMain.USUAL;

  @Option(
      names = "--boot-millis",
      defaultValue = "1000",
      description = "How long it is deaf after a power cycle; default ${DEFAULT-VALUE}.")
  private int bootMillis;

  @Option(
      names = "--faults",
      description = "A file of faults, one a line; '+500 refill' is half a second after the last.")
  private @Nullable Path faults;

  @Override
  public Integer call() throws IOException {
    if (bootMillis < 0 || bootMillis > 60_000) {
      throw new Failure("--boot-millis takes 0 to 60000");
    }
    var script = faults == null ? new FaultScript(List.of()) : FaultScript.read(faults);
    var run =
        new VirtualPrinterRun(
            folder,
            PrinterProfile.of(profile, Path.of("")),
            bootMillis,
            script,
            Objects.requireNonNull(device).clock(),
            System.out);
    if (line.link != null) {
      run.atLink(line.link);
    } else {
      run.atAddress(address(Objects.requireNonNull(line.tcp)));
    }
    return SUCCESS;
  }

  /** Without an address it is the loopback: a printer has no password. */
  static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    var port = text.substring(colon + 1);
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new Failure("--tcp takes a port from 0 to 65535, not " + text);
    }
    try {
      var host =
          colon < 0
              ? InetAddress.getLoopbackAddress()
              : InetAddress.ofLiteral(text.substring(0, colon));
      return new InetSocketAddress(host, Integer.parseInt(port));
    } catch (IllegalArgumentException e) {
      throw new Failure("--tcp takes an address in digits, not " + text, e);
    }
  }
}
