package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.simulator.Pty;
import community.leju.trials.stage.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the serial driver's native code comes from in the processes as people start them, and that
 * no other may be called unasked.
 */
class NativesIT {
  private static final String DRIVER = "libjSerialComm";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Door door = Door.own();

  @TempDir Path folder;

  @Test
  void aKioskLoadsTheDriverOfItsInstallationWhichNobodyElseMayWriteTo() throws Exception {
    assertOwnDriver(
        "kiosk-app/target/kiosk/native",
        List.of("kiosk", "run", "--data", folder.resolve("kiosk").toString()),
        "--set=window=none",
        "--set=port=0",
        "--set=printer-port=" + folder.resolve("tty"));
  }

  @Test
  void soDoesTheCommandLineForDevices() throws Exception {
    var config = folder.resolve("panel.json");
    Files.writeString(
        config,
        """
        {"adapter": {"modbus": {"port": "%s", "baud": 9600, "unit": 1}},
         "inputs": {"call": {"line": 0, "active": "high"}}}
        """
            .formatted(folder.resolve("tty")));
    assertOwnDriver(
        "hardware/target/device/native",
        List.of("device", "panel-watch", "--config", config.toString()));
  }

  private void assertOwnDriver(String natives, List<String> arguments, String... settings)
      throws Exception {
    var command = new ArrayList<>(List.of(door.script().toString()));
    command.addAll(arguments);
    command.addAll(List.of(settings));
    try (var pty = Pty.open(folder.resolve("tty"))) {
      assertThat(pty.link()).exists();
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      try {
        // The script becomes the program: it is the same process.
        var library = awaitDriver(process);
        assertThat(library.toRealPath()).startsWith(door.root().resolve(natives).toRealPath());
        assertNobodyElseWrites(library);
        assertThat(Files.readString(Path.of("/proc", "" + process.pid(), "cmdline")))
            .contains("--illegal-native-access=deny");
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  private Path awaitDriver(Process process) throws IOException, InterruptedException {
    var maps = Path.of("/proc", "" + process.pid(), "maps");
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("said"))).isTrue();
      var loaded =
          Files.readAllLines(maps).stream().filter(line -> line.contains(DRIVER)).findFirst();
      if (loaded.isPresent()) {
        return Path.of(loaded.get().replaceFirst("^[^/]*", ""));
      }
      assertThat(System.nanoTime()).as("the driver is not loaded").isLessThan(until);
      Thread.sleep(50);
    }
  }

  /** Neither to the library nor to any folder on the way to it, up to the installation's own. */
  private void assertNobodyElseWrites(Path library) throws IOException {
    var root = door.root().toRealPath();
    for (Path at = library.toRealPath(); at != null && at.startsWith(root); at = at.getParent()) {
      assertThat(Files.getPosixFilePermissions(at))
          .as(root.relativize(at).toString())
          .doesNotContain(PosixFilePermission.OTHERS_WRITE);
      assertThat(Files.getOwner(at)).isEqualTo(Files.getOwner(root));
    }
  }
}
