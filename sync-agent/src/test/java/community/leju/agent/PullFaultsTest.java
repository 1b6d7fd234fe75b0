package community.leju.agent;

import static community.leju.agent.testing.EnrolledKiosk.COMMITTEE;
import static community.leju.agent.testing.EnrolledKiosk.SHEET;
import static community.leju.agent.testing.EnrolledKiosk.bulletin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import community.leju.agent.pull.FolderSupply;
import community.leju.agent.pull.Pull;
import community.leju.agent.pull.Subscription;
import community.leju.agent.testing.Bookings;
import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pull that is killed leaves the old shelf or the new one, each whole, and the next pull ends
 * what it began: rows 1 and 2 of the fault matrix, with a real process.
 */
class PullFaultsTest {
  private static final int PICTURES = 3;

  @TempDir Path folder;
  @TempDir Path stick;

  private final Random random = new Random(7);
  private EnrolledKiosk kiosk;
  private int releases;

  @BeforeEach
  void enrol() throws IOException {
    assumeTrue(Bookings.works("strace", "-V"), "strace is not there");
    kiosk = new EnrolledKiosk(folder);
    // The process that is killed goes by the machine's own clock.
    var now = Clock.systemUTC().instant();
    kiosk.clock.forward(Duration.between(kiosk.clock.instant(), now));
    kiosk.hub().close();
  }

  @AfterEach
  void end() {
    kiosk.close();
  }

  @Test
  void killedAtAnyRenameTheShelfIsTheOldOneOrTheNew() throws Exception {
    killedAt("rename,renameat,renameat2", List.of(1, 2, 3));
  }

  @Test
  void killedAtAnySyncTheShelfIsTheOldOneOrTheNew() throws Exception {
    killedAt("fdatasync,fsync", List.of(1, 4, 8));
  }

  @Test
  void killedAtAnyWriteTheShelfIsTheOldOneOrTheNew() throws Exception {
    killedAt("pwrite64", List.of(3, 15));
  }

  /** Killed at its N-th such call, and then no more. */
  private void killedAt(String calls, List<Integer> turns) throws Exception {
    int killed = 0;
    for (int turn : turns) {
      var before = titles();
      var title = carryAnother();
      killed += pull(List.of("--inject=" + calls + ":signal=KILL:when=" + turn)) == 0 ? 0 : 1;
      assertThat(titles()).as(calls + " " + turn).isIn(before, List.of(title));
      shelfIsWhole();
      new Pull(kiosk.store(), new FolderSupply(stick, _ -> {}), new Subscription.Own(), kiosk.clock)
          .run(kiosk.identity());
      assertThat(titles()).as(calls + " " + turn).containsExactly(title);
      shelfIsWhole();
    }
    assertThat(killed).as("it was killed in the midst of it").isEqualTo(turns.size());
  }

  /** A release with another notice and pictures that nobody has yet; the notice's title. */
  private String carryAnother() throws IOException {
    var title = "第" + ++releases + "号通知";
    kiosk.repository.put(COMMITTEE.value(), SHEET, bulletin(title));
    for (int i = 0; i < PICTURES; i++) {
      var picture = new byte[100_000];
      random.nextBytes(picture);
      kiosk.repository.put(COMMITTEE.value(), COMMITTEE + "/blob/" + Sha256.hex(picture), picture);
    }
    kiosk.repository.publish();
    kiosk.carryTo(stick);
    return title;
  }

  /** Its exit code. */
  private int pull(List<String> injections) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("strace", "-f", "-qq"));
    command.addAll(List.of("-o", "/dev/null"));
    command.addAll(injections);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(AgentMain.class.getName());
    command.addAll(List.of("pull", "--data", folder.toString(), "--from", stick.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    assertThat(said).doesNotContain("refused");
    return code;
  }

  private List<String> titles() {
    return kiosk.screen().shelf().all(Bulletin.class).stream()
        .map(one -> one.title().zh())
        .toList();
  }

  private void shelfIsWhole() throws IOException {
    assertThat(kiosk.screen().shelf().problems()).isEmpty();
    for (var entry : kiosk.store().entries().entrySet()) {
      if (entry.getKey().contains("/blob/")) {
        var file = kiosk.screen().blob(entry.getValue()).orElseThrow();
        assertThat(Sha256.hex(Files.readAllBytes(file))).isEqualTo(entry.getValue());
      }
    }
  }
}
