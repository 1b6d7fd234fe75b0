package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.stage.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code leju kiosk keep} itself: in the JVM's place is a script that ends as it is told. */
class KeepIT {
  private static final int SECONDS_TO_END = 30;

  /** One line for each start; how each ends is a line of its own file. */
  private static final String JAVA =
      """
      #!/bin/sh
      read -r now _ </proc/uptime
      echo "$now $(ulimit -c) $*" >>"$KEEP_LOG"
      ending=$(sed -n "$(wc -l <"$KEEP_LOG")p" "$KEEP_ENDINGS")
      case $ending in
        wait) exec sleep 60 ;;
        SEGV | KILL) kill "-$ending" $$ ;;
        *) exit "$ending" ;;
      esac
      """;

  @TempDir Path folder;
  private Path starts;
  private Path said;
  private final List<Process> keepers = new ArrayList<>();

  @BeforeEach
  void putAScriptInTheJvmsPlace() throws IOException {
    var java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    starts = folder.resolve("starts");
    said = folder.resolve("said");
  }

  @AfterEach
  void end() {
    for (var keeper : keepers) {
      keeper.descendants().forEach(ProcessHandle::destroyForcibly);
      keeper.destroyForcibly();
    }
  }

  private Process keep(String... endings) throws IOException {
    var program =
        new ProcessBuilder(Door.own().script().toString(), "kiosk", "keep", "--data", "somewhere")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    program.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    program.environment().put("LEJU_SET_UP", "done");
    program.environment().put("KEEP_LOG", starts.toString());
    program
        .environment()
        .put("KEEP_ENDINGS", Files.write(folder.resolve("endings"), List.of(endings)).toString());
    program.environment().remove("DISPLAY");
    var keeper = program.start();
    keepers.add(keeper);
    return keeper;
  }

  private static int exitCode(Process keeper) throws InterruptedException {
    assertThat(keeper.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).as("the keeper ends").isTrue();
    return keeper.exitValue();
  }

  private void awaitStarts(int count) throws Exception {
    for (int i = 0; i < 500 && startLines().size() < count; i++) {
      Thread.sleep(20);
    }
    assertThat(startLines()).hasSize(count);
  }

  private List<String> startLines() throws IOException {
    return Files.exists(starts) ? Files.readAllLines(starts) : List.of();
  }

  @Test
  void whateverEndsItItIsStartedAgainAfterAPauseThatGrows() throws Exception {
    var keeper = keep("SEGV", "70", "3", "2");
    assertThat(exitCode(keeper)).as("wrong usage ends the keeper too").isEqualTo(2);
    assertThat(Files.readString(said)).contains("(crashed)", "(stuck)", "(out of heap)");
    var at = startLines().stream().map(line -> Double.parseDouble(line.split(" ", -1)[0])).toList();
    assertThat(at).hasSize(4);
    for (int i = 1; i < at.size(); i++) {
      double pause = Math.pow(2, i - 2);
      assertThat(at.get(i) - at.get(i - 1)).as("pause " + i).isBetween(pause, pause + 3);
    }
  }

  @Test
  void theKioskIsGivenWhatTheKeeperWasAndLeavesNoCoreDump() throws Exception {
    var keeper = keep("0");
    assertThat(exitCode(keeper)).as("a question is answered once").isZero();
    assertThat(startLines()).hasSize(1);
    assertThat(startLines().getFirst())
        .endsWith("community.leju.kiosk.KioskMain run --data somewhere")
        .contains("-XX:+ExitOnOutOfMemoryError", "-XX:ErrorFile=/dev/null");
    assertThat(startLines().getFirst().split(" ", -1)[1]).isEqualTo("0");
  }

  @Test
  void aWantedStopEndsTheKioskAndTheKeeper() throws Exception {
    var keeper = keep("wait", "wait");
    awaitStarts(1);
    var kiosk = keeper.children().findFirst().orElseThrow();
    keeper.destroy();
    assertThat(exitCode(keeper)).isZero();
    assertThat(kiosk.isAlive()).isFalse();
    assertThat(startLines()).hasSize(1);
  }

  @Test
  void aWantedStopDoesNotWaitForThePause() throws Exception {
    var keeper = keep("1", "KILL", "1", "1", "1", "1");
    awaitStarts(4);
    long told = System.nanoTime();
    keeper.destroy();
    assertThat(exitCode(keeper)).isZero();
    assertThat(System.nanoTime() - told).isLessThan(TimeUnit.SECONDS.toNanos(3));
    assertThat(startLines()).hasSize(4);
  }
}
