package community.leju.hardware;

import community.leju.hardware.printer.EscPosPrintService;
import community.leju.hardware.printer.PrinterConfig;
import community.leju.hardware.printer.PrinterPort;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.serial.SerialPorts;
import community.leju.process.launch.Failure;
import community.leju.process.launch.Launcher;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code device}: the command line for a kiosk's devices, and their simulators. */
@Command(
    name = "device",
    mixinStandardHelpOptions = true,
    description = "Devices of a kiosk: list, state, test page, voice, panel, simulators.",
    subcommands = {
      VirtualPrinterCommand.class,
      VoiceCommands.Say.class,
      VoiceCommands.Status.class,
      VoiceCommands.Virtual.class,
      PanelCommands.Status.class,
      PanelCommands.Watch.class,
      PanelCommands.Virtual.class,
      ScannerCommands.Status.class,
      ScannerCommands.Watch.class,
      ScannerCommands.Virtual.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class DeviceMain {
  private static final String PORT = "The port: for example /dev/ttyUSB0, or tcp://192.0.2.7:9100.";
  static final String PROFILE =
      "A profile that ships (see 'device list') or a .json file; default ${DEFAULT-VALUE}.";
  static final String USUAL = "generic-80";

  private final Clock clock = Clock.systemUTC();
  private final PrintStream out = System.out;

  private DeviceMain() {}

  static void main(String... arguments) {
    // By name, so that a program that has this one on its class path keeps its own logging.
    System.setProperty("logback.configurationFile", "logback-device.xml");
    System.exit(Launcher.run(new DeviceMain(), arguments));
  }

  /** The system's, for commands in files of their own. */
  Clock clock() {
    return clock;
  }

  @Command(name = "list", description = "Lists serial ports and printer profiles.")
  void list() {
    out.println("ports:");
    SerialPorts.list().forEach(port -> out.println("  " + port));
    out.println("profiles:");
    PrinterProfile.SHIPPED.forEach(name -> out.println("  " + name));
  }

  @Command(name = "status", description = "Says how a printer is; exit code 1 where not ready.")
  void status(
      @Option(names = "--port", required = true, description = PORT) String port,
      @Option(names = "--profile", defaultValue = USUAL, description = PROFILE) String profile)
      throws InterruptedException {
    try (var printer = printer(port, profile)) {
      out.println(new PrinterTrial(printer).ready());
    }
  }

  @Command(name = "test-page", description = "Prints a test page and waits for the printer's word.")
  void testPage(
      @Option(names = "--port", required = true, description = PORT) String port,
      @Option(names = "--profile", defaultValue = USUAL, description = PROFILE) String profile)
      throws InterruptedException {
    try (var printer = printer(port, profile)) {
      out.println(
          new PrinterTrial(printer).print(TestPage.pages(PrinterProfile.of(profile, Path.of("")))));
    }
  }

  private EscPosPrintService printer(String port, String name) {
    var profile = PrinterProfile.of(name, Path.of(""));
    return EscPosPrintService.start(
        PrinterConfig.of("device", profile), port(port).opener(profile), clock, false);
  }

  private static PrinterPort port(String text) {
    try {
      return PrinterPort.parse(text, Path.of(""));
    } catch (IllegalArgumentException e) {
      throw new Failure("--port: " + e.getMessage(), e);
    }
  }
}
