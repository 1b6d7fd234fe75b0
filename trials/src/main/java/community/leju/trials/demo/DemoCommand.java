package community.leju.trials.demo;

import community.leju.process.launch.Failure;
import community.leju.trials.console.Browser;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Stage;
import community.leju.trials.stage.StageConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the demo street, or drives both walks through it once. */
@Command(
    name = "demo",
    description = "Hub, one agent and one kiosk on the demo pack.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final Duration KIOSK = Duration.ofSeconds(60);

  @Option(names = "--data", description = "The demo's data (default: .leju/demo).")
  Optional<Path> data = Optional.empty();

  @Option(
      names = "--port",
      description = "The hub's port; its door for kiosks is one more, the kiosk's ten.")
  int port = 8480;

  @Option(names = "--once", description = "Drive both walks, then stop.")
  boolean once;

  @Option(names = "--title", description = "The bulletin's title, with --once.")
  String title = "社区便民服务日通知";

  @Override
  public Integer call() throws IOException {
    var door = Door.own();
    requireFree(port);
    requireFree(port + 1);
    requireFree(port + 10);
    var config = new StageConfig(folder(door), pack(door), port);
    try (var stage = Stage.set(door, config, DemoCommand::say)) {
      if (once) {
        var report = Walkthrough.run(stage, title, DemoCommand::say);
        System.out.println(report.json());
        return report.ok() ? 0 : 1;
      }
      run(stage);
    }
    return 0;
  }

  private static void run(Stage stage) {
    stage.startHub();
    try (var browser = Browser.open()) {
      stage.enrol(browser);
    }
    stage.startAgent();
    stage.startPrinter();
    say("starting the kiosk");
    var ready = stage.startKiosk().awaitReady(KIOSK);
    System.out.println();
    System.out.println("console  " + stage.console());
    stage.logins().lines().forEach(line -> System.out.println("         " + line));
    System.out.println(
        "kiosk    " + ready.substring(ready.indexOf("http")).replaceAll("\\?.*", ""));
    System.out.println("paper    " + stage.paper());
    System.out.println();
    System.out.println("Ctrl-C ends all of it.");
    if (stage.awaitEnd()) {
      throw new Failure(
          "one of the processes ended; see " + stage.kioskData().resolveSibling("logs"));
    }
  }

  /** With --once every run is a new street, so that nothing is left of the last. */
  private Path folder(Door door) throws IOException {
    if (data.isPresent()) {
      return Files.createDirectories(data.get()).toRealPath();
    }
    var state = Files.createDirectories(door.root().resolve(".leju"));
    return once ? Files.createTempDirectory(state, "once") : state.resolve("demo");
  }

  private static Path pack(Door door) {
    return door.root().resolve("content/src/main/pack/yunjian");
  }

  private static void requireFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new Failure("port " + port + " is taken; choose another with --port", e);
    }
  }

  private static void say(String line) {
    System.err.println("demo: " + line);
  }
}
