package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.release.CheckedRelease;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.TrustedState;
import community.leju.hub.release.ReleaseFolder;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release on its way to a kiosk without a line. */
class ReleaseFolderTest {
  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private HubFixture hub;
  private Path into;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    into = folder.resolve("stick/release");
    Files.createDirectory(folder.resolve("stick"));
    hub.publish(HubFixture.service(2));
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private ReleaseFolder.Result write() throws IOException {
    return new ReleaseFolder(hub.parts.database, hub.parts.blobs, hub.clock, said::add).write(into);
  }

  private CheckedRelease read() throws IOException {
    ReleaseSource source =
        (name, _) -> {
          var file = into.resolve("metadata").resolve(name);
          return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        };
    var root = TrustedState.of(hub.parts.releases.firstRoot());
    return new ReleaseUpdate(root, source, List::copyOf, hub.clock).run();
  }

  @Test
  void folderIsTheReleaseThatTheHubServes() throws IOException {
    var result = write();
    var release = read();
    assertThat(release.targets()).isNotEmpty().isEqualTo(ReleaseClient.update(hub).targets());
    for (var target : release.targets().entrySet()) {
      var file = into.resolve("targets").resolve(target.getValue().fileName(target.getKey()));
      target.getValue().check(target.getKey(), Files.readAllBytes(file));
    }
    try (var files = Files.walk(into)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(result.files());
    }
    assertThat(result.until()).isEqualTo(hub.clock.instant().plus(Duration.ofDays(3)));
    assertThat(said).isNotEmpty();
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    write();
    assertThatThrownBy(this::write)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("is there already");
  }

  @Test
  void missingStickIsSaid() throws IOException {
    Files.delete(folder.resolve("stick"));
    assertThatThrownBy(this::write)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("there is no folder");
  }

  @Test
  void releaseThatKiosksWouldRefuseIsNotCarriedOut() {
    hub.clock.forward(Duration.ofDays(4));
    assertThatThrownBy(this::write)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("timestamp: expired");
    assertThat(into).doesNotExist();
  }

  @Test
  void fileThatTheHubsDiskDamagedIsNotCarriedOut() throws IOException {
    var pin = ReleaseClient.update(hub).targets().values().iterator().next();
    Files.write(hub.parts.blobs.find(pin.sha256()).orElseThrow(), new byte[] {1});
    assertThatThrownBy(this::write)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("kiosks would refuse");
    assertThat(into).doesNotExist();
  }
}
