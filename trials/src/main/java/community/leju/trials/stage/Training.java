package community.leju.trials.stage;

import community.leju.process.launch.Failure;
import community.leju.trials.screen.Eye;
import community.leju.trials.screen.Finger;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Trains the kiosk's AOT cache: one start under the very flags that it ships with, a look at the
 * pages that people open first, an orderly end.
 */
@Command(name = "train", description = "Train the kiosk's AOT cache.", hidden = true)
public final class Training implements Callable<Integer> {
  private static final Duration START = Duration.ofSeconds(60);

  @Option(names = "--out", required = true, description = "The cache to make.")
  Path out = Path.of("");

  @Option(names = "--port", description = "A free port for the kiosk's pages.")
  int port = 8470;

  @Override
  public Integer call() throws IOException {
    var door = Door.own();
    var clock = Clock.systemUTC();
    var data = Files.createTempDirectory(door.root().resolve(".leju"), "train");
    SampleShelf.make(door.root().resolve("content/src/main/pack/yunjian"), data, clock);
    var flags = Map.of("KIOSK_FLAGS", "-XX:AOTCacheOutput=" + out.toAbsolutePath());
    var arguments =
        List.of(
            "kiosk",
            "run",
            "--data",
            data.toString(),
            "--set",
            "probe=true",
            "--set",
            "port=" + port);
    var log = data.resolve("logs/kiosk.err");
    var child =
        Child.start(door, "kiosk", log, flags, line -> line.startsWith("kiosk ready"), arguments);
    try (child) {
      var probe = new Probe(child.awaitReady(START));
      var screen = new KioskScreen(probe, new Finger(clock), new Eye());
      screen.touch(KioskScreen.PRESSABLE, "预约办理");
      screen.await(KioskScreen.TITLES, "您要办什么");
      screen.touchHome();
    }
    if (!Files.exists(out)) {
      throw new Failure("the kiosk left no cache; see " + log);
    }
    return 0;
  }
}
