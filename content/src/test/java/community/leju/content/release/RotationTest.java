package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How keys and thresholds change hands. */
class RotationTest {
  /** A version of a role: which keys speak for it, how many are needed, and which signed. */
  record Version(List<Integer> keys, int threshold, List<Integer> signers) {}

  record Walk(String holds, boolean accepted, List<Version> versions) {
    @Override
    public String toString() {
      return holds;
    }
  }

  private static Version version(List<Integer> keys, int threshold, Integer... signers) {
    return new Version(keys, threshold, List.of(signers));
  }

  private static Walk good(String holds, Version... versions) {
    return new Walk(holds, true, List.of(versions));
  }

  private static Walk bad(String holds, Version... versions) {
    return new Walk(holds, false, List.of(versions));
  }

  private static final List<Integer> FIVE = List.of(0, 1, 2, 3, 4);
  private static final List<Integer> ONE_CHANGED = List.of(0, 1, 3, 4, 5);
  private static final List<Integer> ALL_CHANGED = List.of(5, 6, 7, 8, 9);
  private static final List<Integer> THREE = List.of(1, 2, 3);

  static final List<Walk> ROOTS =
      List.of(
          good(
              "the only key is replaced",
              version(List.of(1), 1, 1),
              version(List.of(2), 1, 2, 1),
              version(List.of(2), 1, 2)),
          good(
              "strangers' signatures do no harm",
              version(List.of(1), 1, 3, 1, 4),
              version(List.of(2), 1, 3, 2, 1, 4),
              version(List.of(2), 1, 3, 2, 4)),
          good(
              "any three of five",
              version(FIVE, 3, 0, 2, 4),
              version(FIVE, 3, 0, 4, 1),
              version(FIVE, 3, 1, 3, 2)),
          good("one of five replaced", version(FIVE, 3, 0, 2, 4), version(ONE_CHANGED, 3, 0, 4, 1)),
          good(
              "old and new signers together",
              version(FIVE, 3, 0, 2, 4),
              version(ONE_CHANGED, 3, 0, 2, 4, 5),
              version(ONE_CHANGED, 3, 0, 4, 5)),
          good(
              "all five replaced",
              version(FIVE, 3, 0, 2, 4),
              version(ALL_CHANGED, 3, 0, 2, 4, 5, 6, 7),
              version(ALL_CHANGED, 3, 5, 6, 7)),
          good("threshold raised", version(THREE, 1, 1), version(THREE, 2, 1, 2)),
          good(
              "threshold lowered",
              version(THREE, 2, 1, 2),
              version(THREE, 1, 1, 2),
              version(THREE, 1, 1)),
          good("key added", version(List.of(1), 1, 1), version(List.of(1, 2), 2, 1, 2)),
          bad("the old key did not sign", version(List.of(1), 1, 1), version(List.of(2), 1, 2, 3)),
          bad("the new key did not sign", version(List.of(1), 1, 1), version(List.of(2), 1, 1, 3)),
          bad(
              "too few of the new keys",
              version(FIVE, 3, 0, 2, 4),
              version(ONE_CHANGED, 3, 0, 2, 4)),
          bad(
              "too few of the old keys",
              version(FIVE, 3, 0, 2, 4),
              version(ONE_CHANGED, 3, 0, 4, 5)),
          bad("raised threshold not reached", version(THREE, 1, 1), version(THREE, 2, 2)),
          bad("old threshold not reached", version(THREE, 2, 1, 2), version(THREE, 1, 1)));

  static final List<Walk> OTHERS =
      List.of(
          good("new key", version(List.of(2), 1, 2)),
          good("strangers do no harm", version(List.of(1), 1, 3, 1, 4)),
          good("first three", version(FIVE, 3, 0, 1, 2)),
          good("another three", version(FIVE, 3, 4, 1, 3)),
          bad("nobody of the role", version(List.of(2), 1, 1, 3, 4)),
          bad("two of the role and a stranger", version(ONE_CHANGED, 3, 0, 2, 4)),
          bad("two of three", version(ONE_CHANGED, 3, 0, 4)));

  private final RepositorySimulator hub = new RepositorySimulator();
  private final List<TestKey> keys =
      IntStream.range(0, 10).mapToObj(_ -> TestKey.ed25519()).toList();

  private void change(String role, Version version) {
    hub.keysOf(role).put("threshold", version.threshold()).putArray("keyids");
    hub.signers(role).clear();
    version
        .keys()
        .forEach(i -> RepositorySimulator.allow(hub.of("root"), hub.keysOf(role), keys.get(i)));
    version.signers().forEach(i -> hub.signers(role).add(keys.get(i)));
  }

  @ParameterizedTest
  @FieldSource("ROOTS")
  void rootIsFollowedAsFarAsItIsSigned(Walk walk) throws IOException {
    walk.versions()
        .forEach(version -> {
          change("root", version);
          hub.publish("root");
        });
    // The first of the walk is version 2, the simulator's own being 1.
    var client = new TestClient(hub, hub.file("2.root.json"));
    long last = walk.versions().size() + 1L;
    if (walk.accepted()) {
      assertThat(client.refresh().versions()).containsEntry("root", last);
    } else {
      client.refused(ReleaseRefused.BelowThreshold.class);
      assertThat(client.versions()).containsEntry("root", last - 1);
    }
  }

  static Stream<Arguments> otherRoles() {
    return Stream.of("timestamp", "snapshot", "targets")
        .flatMap(role -> OTHERS.stream().map(walk -> Arguments.of(role, walk)));
  }

  @ParameterizedTest
  @MethodSource("otherRoles")
  void roleIsBelievedByTheKeysOfTheNewestRoot(String role, Walk walk) throws IOException {
    var client = new TestClient(hub).refresh();
    change(role, walk.versions().getFirst());
    hub.publish("root", "targets", "snapshot", "timestamp");
    if (walk.accepted()) {
      assertThat(client.refresh().versions()).containsEntry(role, 2L);
    } else {
      assertThat(client.refused(ReleaseRefused.BelowThreshold.class).role()).isEqualTo(role);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "timestamp", "snapshot", "targets"})
  void rootThatForgetsARoleIsRefused(String role) {
    hub.of("root").withObject("/roles").remove(role);
    hub.publish("root");
    var client = new TestClient(hub);
    client.refused(ReleaseRefused.Malformed.class);
    assertThat(client.versions()).containsEntry("root", 1L);
  }

  @Test
  void fastForwardedTimestampIsLeftBehindByItsRotation() throws IOException {
    hub.of("timestamp").put("version", 1_000_000);
    hub.publish("timestamp");
    var client = new TestClient(hub).refresh();
    hub.of("timestamp").put("version", 1);
    hub.publish("timestamp");
    client.refused(ReleaseRefused.Rollback.class);

    hub.rotate("timestamp");
    hub.publish("root", "timestamp");
    assertThat(client.refresh().versions()).containsEntry("timestamp", 3L);
  }

  @Test
  void fastForwardedSnapshotIsLeftBehindByTheRotationOfBoth() throws IOException {
    hub.of("snapshot").put("version", 1_000_000);
    hub.publish("snapshot", "timestamp");
    var client = new TestClient(hub).refresh();
    hub.of("snapshot").put("version", 1);
    hub.rotate("snapshot");
    hub.rotate("timestamp");
    hub.publish("root", "snapshot", "timestamp");
    assertThat(client.refresh().versions()).containsEntry("snapshot", 2L);
  }

  @Test
  void fastForwardedTargetsAreLeftBehindByTheRotationOfTheSnapshot() throws IOException {
    hub.delegate("targets", "gone", _ -> {});
    hub.of("targets").put("version", 1_000_000);
    hub.publish("gone", "targets", "snapshot", "timestamp");
    var client = new TestClient(hub).refresh();

    hub.of("targets").put("version", 1);
    hub.of("snapshot").withObject("/meta").remove("gone.json");
    hub.publish("targets", "snapshot", "timestamp");
    client.refused(ReleaseRefused.Rollback.class);

    hub.rotate("snapshot");
    hub.publish("root", "snapshot", "timestamp");
    assertThat(client.refresh().versions()).containsEntry("targets", 2L);
  }

  @Test
  void timeThatAStolenKeySignedIsLeftBehindByTheRotationOfTheTimestamp() throws IOException {
    var clock = Clock.fixed(RepositorySimulator.NOW, ZoneOffset.UTC);
    var trusted = TrustedState.of(hub.file("1.root.json"));
    var far = RepositorySimulator.NOW.plus(Duration.ofDays(20));
    hub.of("timestamp").put(MetadataForm.HUB_TIME, far.toString());
    hub.publish("timestamp");
    var deceived = new ReleaseUpdate(trusted, hub, List.of(), clock).run().state();
    assertThat(deceived.timeFloor()).isEqualTo(far);

    var soon = RepositorySimulator.NOW.plus(Duration.ofDays(3));
    hub.of("timestamp").put("expires", soon.toString()).remove(MetadataForm.HUB_TIME);
    hub.publish("timestamp");
    assertThatThrownBy(() -> new ReleaseUpdate(deceived, hub, List.of(), clock).run())
        .isInstanceOf(ReleaseRefused.Expired.class);

    hub.rotate("timestamp");
    hub.publish("root", "timestamp");
    var healed = new ReleaseUpdate(deceived, hub, List.of(), clock).run().state();
    assertThat(healed.timeFloor()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void keyThatIsOnlyAddedForgetsNothing() throws IOException {
    hub.publish("timestamp");
    var client = new TestClient(hub).refresh();
    hub.addKey("timestamp", TestKey.ed25519());
    hub.of("timestamp").put("version", 0);
    hub.publish("root", "timestamp");
    client.refused(ReleaseRefused.Rollback.class);
  }
}
