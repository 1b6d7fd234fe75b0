package community.leju.trials.stage;

import community.leju.process.launch.Failure;
import community.leju.trials.screen.KioskScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  @Option(names = "--out", required = true, description = "The cache to make.")
  Path out = Path.of("");

  @Option(names = "--port", description = "A free port for the kiosk's pages.")
  int port = 8470;

  @Override
  public Integer call() throws IOException {
    var door = Door.own();
    var data = Files.createTempDirectory(door.root().resolve(".leju"), "train");
    var setting = new Showroom.Setting(Showroom.demoPack(door), data, port, true, List.of());
    var flags = Map.of("KIOSK_FLAGS", "-XX:AOTCacheOutput=" + out.toAbsolutePath());
    try (var showroom = Showroom.open(door, setting, flags)) {
      var screen = showroom.screen();
      screen.touch(KioskScreen.PRESSABLE, "预约办理");
      screen.await(KioskScreen.TITLES, "您要办什么");
      screen.touchHome();
    }
    if (!Files.exists(out)) {
      throw new Failure("the kiosk left no cache; see " + data.resolve("logs"));
    }
    return 0;
  }
}
