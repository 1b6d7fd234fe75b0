package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.pack.PackReader;
import community.leju.hub.exchange.PackExport;
import community.leju.hub.exchange.PackImport;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
  private static final Path DEMO = HubFixture.DEMO_PACK;

  @TempDir Path folder;
  private HubFixture hub;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private PackImport.Result run(Path pack, Optional<String> approver) throws IOException {
    return hub.importPack(pack, approver);
  }

  @Test
  void demoPackIsPublishedWithKeysAndForms() throws IOException {
    var result = run(DEMO, Optional.of("wang"));
    assertThat(result.approved()).isEqualTo(result.changed()).isPositive();
    var release = ReleaseClient.update(hub);
    assertThat(release.targets())
        .containsKeys("keys/310117990001.json", "keys/310117990002.json")
        .hasSizeGreaterThan(result.changed());
    assertThat(release.targets().keySet()).anyMatch(path -> path.startsWith("forms/"));
    for (var target : release.targets().entrySet()) {
      ReleaseClient.target(hub, target.getKey(), target.getValue());
    }
  }

  @Test
  void secondImportChangesNothing() throws IOException {
    run(DEMO, Optional.of("wang"));
    var before = ReleaseClient.update(hub).targets();
    var again = run(DEMO, Optional.of("wang"));
    assertThat(again.changed()).isZero();
    assertThat(ReleaseClient.update(hub).targets()).isEqualTo(before);
  }

  @Test
  void withoutAnApproverItemsWaitForReview() throws IOException {
    assertThat(run(DEMO, Optional.empty()).approved()).isZero();
    assertThat(ReleaseClient.update(hub).targets()).isEmpty();
    assertThat(Person.signedIn(hub, "wang").get("/reviews").body()).contains("待审核");
    assertThat(run(DEMO, Optional.of("wang")).approved()).isPositive();
    assertThat(ReleaseClient.update(hub).targets()).isNotEmpty();
  }

  @Test
  void committeesApproverCannotSignForTheStreet() {
    assertThatThrownBy(() -> run(DEMO, Optional.of("chen")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("chen cannot approve");
  }

  @Test
  void exportedPackIsTheImportedOne() throws IOException {
    run(DEMO, Optional.of("wang"));
    var out = folder.resolve("export");
    var parts = hub.parts;
    var export =
        new PackExport(parts.database, parts.items, parts.forms, parts.blobs, HubFixture.ZONE);
    export.run(out);
    var imported = PackReader.read(DEMO);
    var exported = PackReader.read(out);
    assertThat(exported.items()).isEqualTo(imported.items());
    assertThat(exported.forms()).isEqualTo(imported.forms());
    assertThatThrownBy(() -> export.run(out)).hasMessageContaining("is not empty");
    assertThat(Files.exists(out.resolve("pack.yaml"))).isTrue();
  }
}
