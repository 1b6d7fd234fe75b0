package community.leju.hardware;

import community.leju.hardware.scanner.Scanner;
import community.leju.hardware.scanner.ScannerConfig;
import community.leju.hardware.simulator.VirtualScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The scanner's part of {@code device}. */
final class ScannerCommands {
  private static final int SUCCESS = 0;
  private static final String CONFIG = "Its configuration, a .json file.";

  private ScannerCommands() {}

  @Command(
      name = "scanner-status",
      mixinStandardHelpOptions = true,
      description = "Says whether a scanner is there; exit code 1 where it is not.")
  static final class Status implements Callable<Integer> {
    @ParentCommand private @Nullable DeviceMain device;

    @Option(names = "--config", required = true, description = CONFIG)
    private Path config = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
      var trial = new ScannerTrial();
      try (var scanner =
          Scanner.open(ScannerConfig.read(config), trial, clock(device), System::nanoTime)) {
        System.out.println(trial.ready(scanner));
        return SUCCESS;
      }
    }
  }

  @Command(
      name = "scanner-watch",
      mixinStandardHelpOptions = true,
      description = {
        "Prints what a scanner reads, a line each, until ended: the one place where it is shown."
      })
  static final class Watch implements Callable<Integer> {
    @ParentCommand private @Nullable DeviceMain device;

    @Option(names = "--config", required = true, description = CONFIG)
    private Path config = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
      var scanner =
          Scanner.open(
              ScannerConfig.read(config),
              new ScannerPrinter(System.out),
              clock(device),
              System::nanoTime);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(scanner::close));
      new CountDownLatch(1).await();
      return SUCCESS;
    }
  }

  @Command(
      name = "virtual-scanner",
      mixinStandardHelpOptions = true,
      description = {
        "Runs a scanner made of software until ended.",
        "Prints the path to open, then takes what happens to it from standard input, one a line:",
        "scan TEXT, scan-gb TEXT, slow TEXT, repeat TEXT, noise, unplug, plug."
      })
  static final class Virtual implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Option(
        names = "--suffix",
        defaultValue = "CR",
        description = "What it sends after a code: ${COMPLETION-CANDIDATES}; default CR.")
    private Suffix suffix = Suffix.CR;

    /** Where it stands. */
    private static final class Place {
      @Option(names = "--link", description = "Where its serial port is to stand.")
      private @Nullable Path link;

      @Option(names = "--keys", description = "Where the pipe is to stand that it types into.")
      private @Nullable Path keys;
    }

    /** What ends a code. */
    private enum Suffix {
      CR("\r"),
      LF("\n"),
      CRLF("\r\n"),
      TAB("\t"),
      NONE("");

      private final String sent;

      Suffix(String sent) {
        this.sent = sent;
      }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
      var link = place.link;
      var path = (link == null ? Objects.requireNonNull(place.keys) : link).toAbsolutePath();
      var scanner =
          link == null
              ? VirtualScanner.keys(path, suffix.sent)
              : VirtualScanner.serial(path, suffix.sent);
      new VirtualScannerRun(scanner, System.out).untilEnded(path);
      return SUCCESS;
    }
  }

  private static Clock clock(@Nullable DeviceMain device) {
    return Objects.requireNonNull(device).clock();
  }
}
