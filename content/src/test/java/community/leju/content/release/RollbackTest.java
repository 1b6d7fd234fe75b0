package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old, mixed and frozen repositories: rows 16 to 18 of the fault matrix. */
class RollbackTest {
  private final RepositorySimulator hub = new RepositorySimulator();
  private final TestClient client = new TestClient(hub);

  @Test
  void oldTimestampIsRefused() throws IOException {
    var old = hub.file("timestamp.json");
    hub.publish("timestamp");
    client.refresh();
    hub.files().put("timestamp.json", old);
    var refused = client.refused(ReleaseRefused.Rollback.class);
    assertThat(refused.offered()).isEqualTo(1);
    assertThat(refused.floor()).isEqualTo(2);
    assertThat(client.versions()).containsEntry("timestamp", 2L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void timestampThatNamesAnOlderSnapshotIsRefused(boolean pinned) throws IOException {
    hub.pinned = pinned;
    hub.publish("snapshot", "timestamp");
    client.refresh();
    hub.of("snapshot").put("version", 0);
    hub.publish("snapshot", "timestamp");
    assertThat(client.refused(ReleaseRefused.Rollback.class).role()).isEqualTo("snapshot");
    assertThat(client.versions()).containsEntry("timestamp", 2L).containsEntry("snapshot", 2L);
  }

  @Test
  void snapshotThatWasPromisedButNeverCameIsAFloorToo() throws IOException {
    client.refresh();
    hub.publish("snapshot", "timestamp");
    hub.files().remove("2.snapshot.json");
    client.refused(ReleaseRefused.Missing.class);
    hub.of("snapshot").put("version", 0);
    hub.publish("snapshot", "timestamp");
    client.refused(ReleaseRefused.Rollback.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void snapshotThatNamesOlderTargetsIsRefused(boolean pinned) throws IOException {
    hub.pinned = pinned;
    hub.publish("targets", "snapshot", "timestamp");
    client.refresh();
    hub.of("targets").put("version", 0);
    hub.publish("targets", "snapshot", "timestamp");
    assertThat(client.refused(ReleaseRefused.Rollback.class).role()).isEqualTo("targets.json");
    assertThat(client.versions()).containsEntry("snapshot", 2L).containsEntry("targets", 2L);
  }

  @Test
  void roleThatVanishesFromTheSnapshotIsRefused() throws IOException {
    hub.delegate("targets", "delegated", _ -> {});
    hub.publish("delegated", "targets", "snapshot", "timestamp");
    client.refresh();
    hub.of("snapshot").withObject("/meta").remove("delegated.json");
    hub.publish("snapshot", "timestamp");
    client.refused(ReleaseRefused.Rollback.class);
    assertThat(client.versions()).containsEntry("snapshot", 2L);
  }

  @Test
  void snapshotWithoutTargetsIsRefused() {
    hub.of("snapshot").withObject("/meta").remove("targets.json");
    hub.publish("snapshot", "timestamp");
    client.refused(ReleaseRefused.Missing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"snapshot", "targets"})
  void mixedRepositoryIsRefused(String role) throws IOException {
    hub.pinned = true;
    hub.publish("targets", "snapshot", "timestamp");
    client.refresh();
    hub.publish("targets", "snapshot", "timestamp");
    // Of another snapshot, and signed as well.
    hub.of(role).put("expires", RepositorySimulator.NOW.plus(Duration.ofDays(31)).toString());
    hub.files().put("3." + role + ".json", hub.sign(role));
    client.refused(ReleaseRefused.WrongContent.class);
    assertThat(client.versions()).containsEntry(role, 2L);
  }

  @Test
  void everyDigestThatIsKnownMustFit() {
    hub.pinned = true;
    hub.publish("targets", "snapshot");
    hub.of("timestamp").withObject("/meta/snapshot.json/hashes").put("sha512", "0".repeat(128));
    hub.publish("timestamp");
    client.refused(ReleaseRefused.WrongContent.class);
  }

  @Test
  void unknownDigestBesideAKnownOneIsTolerated() throws IOException {
    hub.pinned = true;
    hub.publish("targets", "snapshot");
    hub.of("timestamp").withObject("/meta/snapshot.json/hashes").put("sm3", "00");
    hub.publish("timestamp");
    assertThat(client.refresh().versions()).containsEntry("snapshot", 2L);
  }

  @Test
  void unknownDigestAloneProvesNothing() {
    hub.of("timestamp").withObject("/meta/snapshot.json/hashes").put("sm3", "00");
    hub.publish("timestamp");
    client.refused(ReleaseRefused.WrongContent.class);
  }

  private void expire(String role) {
    hub.of(role).put("expires", RepositorySimulator.NOW.minusSeconds(1).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp", "snapshot", "targets"})
  void expiredRoleIsNotTaken(String role) throws IOException {
    client.refresh();
    expire(role);
    hub.publish("targets", "snapshot", "timestamp");
    assertThat(client.refused(ReleaseRefused.Expired.class).role()).isEqualTo(role);
    assertThat(client.versions()).containsEntry(role, 1L);
  }

  @Test
  void expiredRootIsKeptButNothingAfterIt() throws IOException {
    client.refresh();
    expire("root");
    hub.publish("root", "targets", "snapshot", "timestamp");
    assertThat(client.refused(ReleaseRefused.Expired.class).role()).isEqualTo("root");
    assertThat(client.versions())
        .isEqualTo(Map.of("root", 2L, "timestamp", 1L, "snapshot", 1L, "targets", 1L));
  }

  @Test
  void expiredRootOnTheWayToAGoodOneDoesNotMatter() throws IOException {
    var end = hub.of("root").path("expires").asString();
    expire("root");
    hub.publish("root");
    hub.of("root").put("expires", end);
    hub.publish("root");
    assertThat(client.refresh().versions()).containsEntry("root", 3L);
  }

  @Test
  void expiredStoredFilesDoNotKeepNewOnesOut() throws IOException {
    client.refresh();
    client.clock.forward(Duration.ofDays(40));
    for (var role : Metadata.TOP_ROLES) {
      hub.of(role).put("expires", RepositorySimulator.NOW.plus(Duration.ofDays(50)).toString());
    }
    hub.publish("root", "targets", "snapshot", "timestamp");
    assertThat(client.refresh().versions()).containsEntry("timestamp", 2L);
  }

  @Test
  void sameTimestampAfterItsEndIsRefused() throws IOException {
    hub.of("root").put("expires", RepositorySimulator.NOW.plus(Duration.ofDays(99)).toString());
    hub.publish("root");
    client.refresh();
    client.clock.forward(Duration.ofDays(30));
    assertThat(client.refused(ReleaseRefused.Expired.class).role()).isEqualTo("timestamp");
    // Nor does a later end under the same version bring it back.
    hub.of("timestamp")
        .put("expires", RepositorySimulator.NOW.plus(Duration.ofDays(90)).toString());
    hub.publishAs(1, "timestamp");
    client.refused(ReleaseRefused.Expired.class);
  }

  @Test
  void timeStandsStillWhileAnUpdateRuns() throws IOException {
    var slow =
        new TestClient(
            (name, most) -> {
              var file = hub.metadata(name, most);
              this.client.clock.forward(Duration.ofDays(8));
              return file;
            },
            hub.file("1.root.json"));
    assertThat(slow.refresh().versions()).containsEntry("targets", 1L);
  }
}
