package community.leju.agent;

import static community.leju.agent.testing.EnrolledKiosk.COMMITTEE;
import static community.leju.agent.testing.EnrolledKiosk.SHEET;
import static community.leju.agent.testing.EnrolledKiosk.bulletin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.agent.pull.FolderSupply;
import community.leju.agent.pull.Pull;
import community.leju.agent.pull.Subscription;
import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release on a stick, which is believed no more than a hub. */
class FolderPullTest {
  @TempDir Path folder;
  @TempDir Path stick;

  private final List<String> said = new ArrayList<>();
  private final byte[] picture = new byte[100_000];
  private String sha256;
  private EnrolledKiosk kiosk;

  @BeforeEach
  void enrol() throws IOException {
    new Random(7).nextBytes(picture);
    sha256 = Sha256.hex(picture);
    kiosk = new EnrolledKiosk(folder);
    kiosk.repository.put(COMMITTEE.value(), COMMITTEE + "/blob/" + sha256, picture);
    kiosk.repository.publish();
    kiosk.hub().close();
  }

  @AfterEach
  void end() {
    kiosk.close();
  }

  private void carry() throws IOException {
    kiosk.carryTo(stick);
  }

  private Pull.Outcome pull() throws IOException {
    var supply = new FolderSupply(stick, said::add);
    return new Pull(kiosk.store(), supply, new Subscription.Own(), kiosk.clock)
        .run(kiosk.identity());
  }

  private List<String> titles() {
    return kiosk.screen().shelf().all(Bulletin.class).stream()
        .map(one -> one.title().zh())
        .toList();
  }

  private Path onStick(String ending) throws IOException {
    try (var files = Files.walk(stick)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Test
  void releaseFromAStickReachesTheShelf() throws IOException {
    carry();
    assertThat(pull()).isEqualTo(Pull.Outcome.SWITCHED);
    assertThat(titles()).containsExactly("停水通知");
    var blob = kiosk.screen().blob(sha256).orElseThrow();
    assertThat(Files.readAllBytes(blob)).isEqualTo(picture);
    assertThat(pull()).isEqualTo(Pull.Outcome.UNCHANGED);
  }

  @Test
  void damageIsHealedFromAStick() throws IOException {
    carry();
    pull();
    Files.write(folder.resolve("blobs").resolve(sha256), new byte[] {1});
    assertThat(pull()).isEqualTo(Pull.Outcome.HEALED);
    assertThat(Files.readAllBytes(folder.resolve("blobs").resolve(sha256))).isEqualTo(picture);
  }

  @Test
  void olderStickIsRefused() throws IOException {
    carry();
    kiosk.repository.put(COMMITTEE.value(), SHEET, bulletin("新内容"));
    kiosk.repository.publish();
    var old = Files.readAllBytes(stick.resolve("metadata/timestamp.json"));
    carry();
    pull();
    Files.write(stick.resolve("metadata/timestamp.json"), old);
    assertThatThrownBy(this::pull).isInstanceOf(ReleaseRefused.Rollback.class);
    assertThat(titles()).containsExactly("新内容");
  }

  @Test
  void expiredStickIsRefused() throws IOException {
    carry();
    kiosk.clock.forward(Duration.ofDays(4));
    assertThatThrownBy(this::pull).isInstanceOf(ReleaseRefused.Expired.class);
  }

  @Test
  void spoiltPictureIsRefusedAndTheShelfStays() throws IOException {
    carry();
    var other = picture.clone();
    other[50_000] ^= 1;
    Files.write(onStick(sha256 + "." + sha256), other);
    assertThatThrownBy(this::pull).isInstanceOf(ReleaseRefused.WrongContent.class);
    assertThat(kiosk.screen().generation()).isZero();
    assertThat(kiosk.screen().blob(sha256)).isEmpty();
  }

  @Test
  void endlessFileIsReadNoFurtherThanItWasSigned() throws IOException {
    carry();
    Files.write(onStick(sha256 + "." + sha256), new byte[picture.length + 1]);
    assertThatThrownBy(this::pull)
        .isInstanceOf(ReleaseRefused.WrongContent.class)
        .hasMessageContaining("longer than");
  }

  @Test
  void linkOutOfTheStickCountsAsAbsent() throws IOException {
    carry();
    var file = onStick(sha256 + "." + sha256);
    var elsewhere = Files.write(folder.resolve("elsewhere"), picture);
    Files.delete(file);
    Files.createSymbolicLink(file, elsewhere);
    assertThatThrownBy(this::pull).isInstanceOf(ReleaseRefused.Missing.class);
  }
}
