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

  /** Trains the kiosk of this build where that was not done since its jars were made. */
  public static void ensure(Door door) throws IOException {
    var kiosk = door.root().resolve("kiosk-app/target/kiosk");
    var training = new Training();
    training.out = kiosk.resolve("kiosk.aot");
    if (!isNewer(training.out, kiosk.resolve("lib"))) {
      Files.createDirectories(door.root().resolve(".leju"));
      Files.deleteIfExists(training.out);
      training.call();
    }
  }

  private static boolean isNewer(Path cache, Path jars) throws IOException {
    if (!Files.exists(cache)) {
      return false;
    }
    var made = Files.getLastModifiedTime(cache);
    try (var files = Files.walk(jars)) {
      return files.allMatch(file -> file.toFile().lastModified() <= made.toMillis());
    }
  }

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
