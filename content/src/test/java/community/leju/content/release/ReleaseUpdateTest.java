package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Signer;
import community.leju.content.testing.SampleRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseUpdateTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final String COMMITTEE = "310117990001";
  private static final String PATH = "street/bulletin/a.json";

  private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private SampleRepository hub = new SampleRepository(clock, "street", COMMITTEE);
  private TrustedState trusted = TrustedState.of(file("1.root.json"));

  @BeforeEach
  void publishOneTarget() {
    hub.put("street", PATH, bytes("{}"));
    hub.publish();
  }

  @Test
  void goodReleaseIsAccepted() throws IOException {
    var checked = update();
    assertThat(checked.isNew()).isTrue();
    assertThat(checked.targets()).containsOnlyKeys(PATH);
    assertThat(checked.hubTime()).contains(NOW);
    assertThat(checked.state().timeFloor()).isEqualTo(NOW);
  }

  @Test
  void unchangedReleaseIsNotNew() throws IOException {
    accept();
    assertThat(update().isNew()).isFalse();
  }

  @Test
  void rolesThatWereNotAskedForAreNotRead() throws IOException {
    hub.files().remove("1." + COMMITTEE + ".json");
    assertThat(update("street").targets()).containsOnlyKeys(PATH);
    assertThatThrownBy(() -> update("street", COMMITTEE))
        .isInstanceOf(ReleaseRefused.Missing.class);
  }

  @Test
  void targetOutsideTheRolesPathsIsNotTaken() throws IOException {
    hub.put(COMMITTEE, "street/bulletin/forged.json", bytes("{}"));
    hub.put(COMMITTEE, COMMITTEE + "/bulletin/own.json", bytes("{}"));
    hub.publish();
    assertThat(update().targets()).containsOnlyKeys(PATH, COMMITTEE + "/bulletin/own.json");
  }

  @Test
  void changedByteInAnyFileIsRefused() {
    for (var name :
        List.of("timestamp.json", "1.snapshot.json", "1.targets.json", "1.street.json")) {
      var good = file(name);
      for (int at : new int[] {good.length / 4, good.length / 2, good.length - 20}) {
        var bad = good.clone();
        bad[at] ^= 1;
        hub.files().put(name, bad);
        assertThatThrownBy(this::update)
            .as("%s at %d", name, at)
            .isInstanceOf(ReleaseRefused.class);
      }
      hub.files().put(name, good);
    }
  }

  @Test
  void everyTruncationIsRefused() {
    var good = file("timestamp.json");
    for (int length = 0; length < good.length; length++) {
      hub.files().put("timestamp.json", Arrays.copyOf(good, length));
      assertThatThrownBy(this::update).isInstanceOf(ReleaseRefused.class);
    }
  }

  @Test
  void timestampSignedByAStrangerIsRefused() {
    var stranger = Signer.of(Ed25519.newPair());
    var content = MetadataReader.timestamp(file("timestamp.json")).content();
    hub.files().put("timestamp.json", raw(content, List.of(stranger)));

    var refused = catchThrowableOfType(ReleaseRefused.BelowThreshold.class, this::update);
    assertThat(refused.role()).isEqualTo("timestamp");
    assertThat(refused.found()).isZero();
    assertThat(refused.needed()).isEqualTo(1);
  }

  @Test
  void olderTimestampIsRefused() throws IOException {
    var old = file("timestamp.json");
    hub.publish();
    accept();
    hub.files().put("timestamp.json", old);

    var refused = catchThrowableOfType(ReleaseRefused.Rollback.class, this::update);
    assertThat(refused.offered()).isEqualTo(1);
    assertThat(refused.floor()).isEqualTo(2);
  }

  @Test
  void floorOutlivesALostFile() throws IOException {
    var old = file("timestamp.json");
    hub.publish();
    var state = update().state();
    trusted =
        new TrustedState(
            Map.of("root", Bytes.of(file("1.root.json"))), state.floors(), state.timeFloor());
    hub.files().put("timestamp.json", old);
    assertThatThrownBy(this::update).isInstanceOf(ReleaseRefused.Rollback.class);
  }

  @Test
  void replayedExpiredTimestampIsRejected() throws IOException {
    accept();
    clock = Clock.offset(clock, Duration.ofDays(4));

    var refused = catchThrowableOfType(ReleaseRefused.Expired.class, this::update);
    assertThat(refused.role()).isEqualTo("timestamp");
    assertThat(refused.expires()).isEqualTo(NOW.plus(Duration.ofDays(3)));
  }

  @Test
  void clockSetBackDoesNotReviveAnExpiredTimestamp() throws IOException {

    accept();
    clock = Clock.offset(clock, Duration.ofDays(4));
    trusted = new TrustedState(trusted.files(), trusted.floors(), clock.instant());
    clock = Clock.fixed(NOW, ZoneOffset.UTC);

    assertThatThrownBy(this::update).isInstanceOf(ReleaseRefused.Expired.class);
  }

  @Test
  void mixedSnapshotIsRefused() throws IOException {
    var oldSnapshot = file("1.snapshot.json");
    hub.publish();
    hub.files().put("2.snapshot.json", oldSnapshot);
    assertThatThrownBy(this::update).isInstanceOf(ReleaseRefused.WrongContent.class);
  }

  @Test
  void damagedStoredFileIsFetchedAgain() throws IOException {
    accept();
    var files = new HashMap<>(trusted.files());
    files.put("snapshot", Bytes.of(bytes("{\"signed\":")));
    files.put("street", Bytes.of(new byte[0]));
    trusted = new TrustedState(files, trusted.floors(), trusted.timeFloor());

    var checked = update();
    assertThat(checked.targets()).containsOnlyKeys(PATH);
    assertThat(checked.isNew()).isTrue();
  }

  @Test
  void rootBelowThresholdIsRefused() {
    hub.files().put("2.root.json", hub.signRoot(2, hub.rootKeys().subList(0, 1)));
    var refused = catchThrowableOfType(ReleaseRefused.BelowThreshold.class, this::update);
    assertThat(refused.found()).isEqualTo(1);
    assertThat(refused.needed()).isEqualTo(2);
  }

  @Test
  void nextRootIsFollowed() throws IOException {
    hub.files().put("2.root.json", hub.signRoot(2, hub.rootKeys().subList(1, 3)));
    assertThat(update().state().floors()).containsEntry("root", 2L);
  }

  @Test
  void rootThatSkipsAVersionIsRefused() {
    hub.files().put("2.root.json", hub.signRoot(3, hub.rootKeys()));
    assertThatThrownBy(this::update).isInstanceOf(ReleaseRefused.WrongVersion.class);
  }

  @Test
  void hubTimeBeyondTheRootIsNotBelieved() throws IOException {
    var content = MetadataReader.timestamp(file("timestamp.json")).content();
    var mad =
        new Metadata.Timestamp(
            2,
            content.expires(),
            content.snapshot(),
            Optional.of(NOW.plus(Duration.ofDays(9_999))));
    hub.files().put("timestamp.json", raw(mad, List.of(hub.keyOf("timestamp"))));
    var checked = update();
    assertThat(checked.hubTime()).isEmpty();
    assertThat(checked.state().timeFloor()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void wrongTargetIsRefused() throws IOException {
    var pin = Objects.requireNonNull(update().targets().get(PATH));
    pin.check(PATH, bytes("{}"));
    assertThatThrownBy(() -> pin.check(PATH, bytes("[]")))
        .isInstanceOf(ReleaseRefused.WrongContent.class);
    assertThatThrownBy(() -> pin.check(PATH, bytes("{} ")))
        .isInstanceOf(ReleaseRefused.WrongContent.class);
  }

  private CheckedRelease update(String... roles) throws IOException {
    var asked = roles.length == 0 ? List.of("street", COMMITTEE) : List.of(roles);
    return new ReleaseUpdate(trusted, hub, asked, clock).run();
  }

  private void accept() throws IOException {
    trusted = update().state();
  }

  private byte[] file(String name) {
    return Objects.requireNonNull(hub.files().get(name), name);
  }

  private static byte[] raw(Metadata content, List<Signer> signers) {
    return SignedFile.sign(content, signers).raw().toArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
