package community.leju.trials.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.AgentMain;
import community.leju.agent.store.KioskStore;
import community.leju.content.bulletin.Bulletin;
import community.leju.hub.HubMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release is carried from a running hub to a kiosk without a line, by the two commands. */
class StickTest {
  private final Instant begun = Clock.systemUTC().instant().minusSeconds(1);

  @TempDir Path folder;
  private Path kiosk;
  private Path hub;
  private Path stick;

  /** What a command said, and its exit code. */
  private record Said(int code, String text) {}

  @BeforeEach
  void publish() throws Exception {
    stick = folder.resolve("stick");
    try (var published = new Published(folder, Clock.systemUTC())) {
      published.publish("<p>停水通知</p>");
      kiosk = published.kioskFolder;
      hub = published.hubFolder;
      assertThat(export().code()).as("beside the running hub").isZero();
    }
  }

  private static Said run(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private Said export() throws IOException, InterruptedException {
    return run(HubMain.class, "export-release", "--data", hub.toString(), "--to", stick.toString());
  }

  private Said pull() throws IOException, InterruptedException {
    return run(AgentMain.class, "pull", "--data", kiosk.toString(), "--from", stick.toString());
  }

  private List<String> titles() {
    try (var screen = KioskStore.openIfReady(kiosk, Clock.systemUTC()).orElseThrow()) {
      return screen.shelf().all(Bulletin.class).stream().map(one -> one.title().zh()).toList();
    }
  }

  private Instant asOf() {
    try (var screen = KioskStore.openIfReady(kiosk, Clock.systemUTC()).orElseThrow()) {
      return screen.line().lastSynchronised().orElseThrow();
    }
  }

  @Test
  void releaseIsCarriedToAKioskWithoutALine() throws Exception {
    var first = pull();
    assertThat(first.text()).contains("the shelf shows this release now");
    assertThat(first.code()).isZero();
    assertThat(titles()).containsExactly("通知汇编");
    assertThat(asOf()).isBefore(Clock.systemUTC().instant()).isAfter(begun);
    assertThat(pull().text()).contains("showed this release already");
  }

  @Test
  void stickThatLiesIsRefusedInOneLine() throws Exception {
    var timestamp = stick.resolve("metadata/timestamp.json");
    var text = Files.readString(timestamp);
    Files.writeString(timestamp, text.replaceFirst("\"version\":", "\"version\":9"));
    var said = pull();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text().strip().lines().filter(line -> !line.startsWith("WARNING")))
        .singleElement()
        .asString()
        .contains("refused, the last good content stays: timestamp");
  }

  @Test
  void folderThatIsNoReleaseIsSaid() throws Exception {
    stick = Files.createDirectory(folder.resolve("holiday"));
    assertThat(pull().text()).contains("no release in").contains("metadata");
    assertThat(export().text()).contains("is there already");
  }
}
