package community.leju.hardware;

import community.leju.hardware.panel.Panel;
import community.leju.hardware.panel.PanelConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The panel's part of {@code device}. */
final class PanelCommands {
  private static final int SUCCESS = 0;
  private static final String CONFIG = "Its configuration, a .json file.";

  private PanelCommands() {}

  @Command(
      name = "panel-status",
      mixinStandardHelpOptions = true,
      description = "Says how a panel and its inputs are; exit code 1 where not ready.")
  static final class Status implements Callable<Integer> {
    @ParentCommand private @Nullable DeviceMain device;

    @Option(names = "--config", required = true, description = CONFIG)
    private Path config = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
      var said = new PanelTrial();
      try (var panel =
          Panel.open(PanelConfig.read(config), said, clock(device), System::nanoTime)) {
        said.ready(panel).forEach(System.out::println);
        return SUCCESS;
      }
    }
  }

  @Command(
      name = "panel-watch",
      mixinStandardHelpOptions = true,
      description = "Prints what a panel tells, a line each, until ended.")
  static final class Watch implements Callable<Integer> {
    @ParentCommand private @Nullable DeviceMain device;

    @Option(names = "--config", required = true, description = CONFIG)
    private Path config = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
      var panel =
          Panel.open(
              PanelConfig.read(config),
              new PanelPrinter(System.out),
              clock(device),
              System::nanoTime);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(panel::close));
      new CountDownLatch(1).await();
      return SUCCESS;
    }
  }

  @Command(
      name = "virtual-panel",
      mixinStandardHelpOptions = true,
      description = {
        "Runs a panel's board made of software until ended.",
        "Prints the path to open as its port and each change of an output; takes what happens to it",
        "from standard input, one a line: press INPUT [MILLIS], hold INPUT, release INPUT,",
        "bounce INPUT, power-cycle, silence, speak. An INPUT is call, presence, door or paper-low."
      })
  static final class Virtual implements Callable<Integer> {
    @Option(names = "--link", required = true, description = "Where its port is to stand.")
    private Path link = Path.of("");

    @Option(
        names = "--config",
        description = "A .json file with its lines; else all from 0 on, active high, as unit 1.")
    private @Nullable Path config;

    @Override
    public Integer call() throws IOException {
      VirtualPanelRun.untilEnded(
          link, config == null ? PanelConfig.usual(link) : PanelConfig.read(config), System.out);
      return SUCCESS;
    }
  }

  private static Clock clock(@Nullable DeviceMain device) {
    return Objects.requireNonNull(device).clock();
  }
}
