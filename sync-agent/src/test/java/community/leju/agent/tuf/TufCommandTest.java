package community.leju.agent.tuf;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.testing.TestHub;
import community.leju.content.testing.MovedClock;
import community.leju.content.testing.SampleRepository;
import community.leju.process.launch.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class TufCommandTest {
  private static final String ONE = "street/bulletin/a.json";
  private static final String TWO = "street/bulletin/b.json";

  @Command(name = "tuf")
  private static final class Tuf extends TufCommand {
    private Tuf(Clock clock) {
      super(clock);
    }
  }

  @TempDir private Path folder = Path.of("");

  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T00:00:00Z"));
  private final SampleRepository repository = new SampleRepository(clock, "street");
  private final TestHub hub = open();

  private TestHub open() {
    try {
      return new TestHub(repository, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void publishAndBegin() throws IOException {
    repository.put("street", ONE, bytes("one"));
    repository.put("street", TWO, bytes("two"));
    repository.publish();
    var root = folder.resolve("given-root.json");
    Files.write(root, repository.file("1.root.json"));
    assertThat(run("init", root.toString())).isZero();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("--metadata-dir", metadata().toString()));
    all.addAll(List.of(arguments));
    return Launcher.run(new Tuf(clock), all.toArray(String[]::new));
  }

  private int refresh() {
    return run("--metadata-url", hub.address() + "/tuf/metadata/", "refresh");
  }

  private int download(String... names) {
    var all = new ArrayList<>(List.of("--metadata-url", hub.address() + "/tuf/metadata"));
    for (var name : names) {
      all.addAll(List.of("--target-name", name));
    }
    all.addAll(List.of("--target-dir", targets().toString()));
    all.addAll(List.of("--target-base-url", hub.address() + "/tuf/targets", "download"));
    return run(all.toArray(String[]::new));
  }

  private Path metadata() {
    return folder.resolve("metadata");
  }

  private Path targets() {
    return folder.resolve("targets");
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void refreshedFolderHoldsUnversionedFilesAndNothingElse() throws IOException {
    assertThat(hub.asked()).isEmpty();
    assertThat(refresh()).isZero();
    assertThat(names(metadata()))
        .containsExactly(
            "first-root", "root.json", "snapshot.json", "targets.json", "timestamp.json");
    assertThat(metadata().resolve("snapshot.json"))
        .hasBinaryContent(repository.file("1.snapshot.json"));
  }

  @Test
  void optionsMayComeAfterTheCommandToo() {
    assertThat(run("refresh", "--metadata-url", hub.address() + "/tuf/metadata")).isZero();
  }

  @Test
  void targetsAreFetchedInOrderAndOnlyOnce() throws IOException {
    assertThat(download(TWO, ONE)).isZero();
    assertThat(names(targets()))
        .containsExactly("street%2Fbulletin%2Fa.json", "street%2Fbulletin%2Fb.json");
    assertThat(targets().resolve("street%2Fbulletin%2Fa.json")).hasContent("one");
    var fetched = fetched();
    assertThat(fetched).hasSize(2);
    assertThat(fetched.getFirst()).endsWith("b.json");
    assertThat(download(TWO, ONE)).isZero();
    assertThat(fetched()).isEqualTo(fetched);
  }

  private List<String> fetched() {
    return hub.asked().stream().filter(path -> path.startsWith("/tuf/targets/")).toList();
  }

  @Test
  void firstTargetThatFailsEndsTheCommand() throws IOException {
    assertThat(download(ONE, "street/bulletin/none.json", TWO)).isEqualTo(1);
    assertThat(names(targets())).containsExactly("street%2Fbulletin%2Fa.json");
    assertThat(names(metadata())).contains("street.json");
  }

  @Test
  void damagedTargetIsFetchedAnew() throws IOException {
    assertThat(download(ONE)).isZero();
    var file = targets().resolve("street%2Fbulletin%2Fa.json");
    Files.write(file, bytes("on"));
    assertThat(download(ONE)).isZero();
    assertThat(file).hasContent("one");
  }

  @Test
  void forgedTargetIsNotKept() throws IOException {
    repository.targets().replaceAll((name, _) -> bytes("six"));
    assertThat(download(ONE)).isEqualTo(1);
    assertThat(names(targets())).isEmpty();
  }

  @Test
  void longerTargetIsCutOff() throws IOException {
    repository.targets().replaceAll((name, _) -> new byte[1 << 20]);
    assertThat(download(ONE)).isEqualTo(1);
    assertThat(names(targets())).isEmpty();
  }

  @Test
  void whatWasVerifiedBeforeAFailureIsKept() throws IOException {
    assertThat(refresh()).isZero();
    repository.publish();
    repository.files().remove("2.snapshot.json");
    assertThat(refresh()).isEqualTo(1);
    assertThat(metadata().resolve("timestamp.json"))
        .hasBinaryContent(repository.file("timestamp.json"));
    assertThat(metadata().resolve("snapshot.json"))
        .hasBinaryContent(repository.file("1.snapshot.json"));
  }

  @Test
  void expiredTimestampEndsWithOne() {
    assertThat(refresh()).isZero();
    clock.forward(Duration.ofDays(4));
    assertThat(refresh()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "timestamp", "snapshot", "targets", "street"})
  void fileCutOffInTheFolderHeals(String role) throws IOException {
    assertThat(download(ONE)).isZero();
    var file = metadata().resolve(role + ".json");
    var whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(download(ONE)).isZero();
      assertThat(file).hasBinaryContent(whole);
    }
  }

  @Test
  void rootThatIsNoneIsNoBeginning() throws IOException {
    var bad = folder.resolve("bad.json");
    for (var content : List.of("", "{}", "<html>")) {
      Files.writeString(bad, content);
      assertThat(run("init", bad.toString())).isEqualTo(1);
    }
    assertThat(run("init", folder.resolve("none.json").toString())).isEqualTo(1);
  }

  @Test
  void nothingIsAskedWithoutARoot() throws IOException {
    Files.delete(metadata().resolve("root.json"));
    assertThat(refresh()).isEqualTo(1);
    assertThat(hub.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refresh", "download"})
  void missingOptionEndsWithOne(String command) {
    assertThat(run(command)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../up", "/etc/passwd", "..", ".", "a b", "?", "#", "100%", "社区", "a\\b", "~*+"})
  void quotedNamesStayInTheirFolder(String name) {
    var file = QuotedName.fileOf(name);
    assertThat(folder.resolve(file).normalize().getParent()).isEqualTo(folder);
    assertThat(QuotedName.unquote(file)).isEqualTo(name);
    assertThat(Stream.of("/", "\\", "?", "#", " ")).noneMatch(file::contains);
  }
}
