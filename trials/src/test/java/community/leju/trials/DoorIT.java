package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.process.launch.Failure;
import community.leju.trials.stage.Door;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a technician gets wrong is one clear line, and exit code 1. */
class DoorIT {
  @TempDir Path folder;

  private final Door door = Door.own();

  private String failure(Map<String, String> environment, String... arguments) {
    var failed = catchThrowableOfType(Failure.class, () -> door.run(environment, arguments));
    return String.valueOf(failed.getMessage());
  }

  @Test
  void unknownSettingStopsTheStart() throws IOException {
    Files.writeString(folder.resolve("agent.yaml"), "pol: 60s\n");
    assertThat(failure(Map.of(), "agent", "run", "--data", folder.toString()))
        .endsWith("agent run: unknown key 'pol' (agent.yaml:1)");
  }

  @Test
  void takenPortIsOneLine() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var said =
          failure(
              Map.of(),
              "kiosk",
              "run",
              "--data",
              folder.toString(),
              "--set",
              "window=none",
              "--set",
              "port=" + taken.getLocalPort());
      assertThat(said).contains("port").contains("" + taken.getLocalPort());
      assertThat(said.lines()).hasSize(1);
    }
  }

  @Test
  void theScriptsHaveNoneOfTheShellsPitfalls() throws Exception {
    var session = door.root().resolve("kiosk-app/src/main/session/x-session");
    var check =
        new ProcessBuilder("shellcheck", door.script().toString(), session.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(check.waitFor()).isZero();
  }

  @Test
  void missingJdkIsOneLine() throws IOException {
    // No JDK anywhere: an empty system folder, an empty PATH but for the shell's own tools.
    var script = Files.readString(door.script()).replace("/usr/lib/jvm/*", folder + "/*");
    var copy = Files.writeString(folder.resolve("leju"), script);
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    var bare = Files.createDirectory(folder.resolve("bin"));
    for (var tool : new String[] {"sh", "dirname", "readlink", "sed", "mkdir", "id"}) {
      Files.createSymbolicLink(bare.resolve(tool), Path.of("/usr/bin", tool));
    }
    var environment = Map.of("PATH", bare.toString(), "JAVA_HOME", "/nowhere", "LEJU_SET_UP", "");
    var failed =
        catchThrowableOfType(Failure.class, () -> new Door(copy).run(environment, "hub", "--help"));
    assertThat(failed).hasMessageContaining("no JDK 25 or newer found");
  }

  @Test
  void packWithMistakesListsThemAllAndImportsNothing() throws IOException {
    var whole = folder.resolve("pack");
    var pack = Files.createDirectories(whole.resolve("bulletin"));
    Files.writeString(whole.resolve("pack.yaml"), "formatVersion: 1\nscope: street\n");
    Files.writeString(
        pack.resolve("one.md"), "---\ntitel: 错\nboard: wall\npublisher: 街道\n---\n正文\n");
    Files.writeString(pack.resolve("two.md"), "没有开头\n");
    var hub = folder.resolve("hub").toString();
    var password = Map.of("LEJU_STAFF_PASSWORD", "a-long-password");
    door.run(password, "hub", "init", "--data", hub);

    var said = failure(password, "hub", "import", "--data", hub, whole.toString());
    assertThat(said).contains("one.md:2: ").contains("one.md:3: ").contains("two.md:1: ");
    door.run(password, "hub", "export", "--data", hub, folder.resolve("out").toString());
    assertThat(folder.resolve("out/bulletin")).doesNotExist();
  }

  @Test
  void wrongUsageIsExitCodeTwo() throws Exception {
    var process =
        new ProcessBuilder(
                door.script().toString(), "agent", "run", "--data", folder.toString(), "--nonsense")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).contains("--nonsense");
  }
}
