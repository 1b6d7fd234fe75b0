package community.leju.agent;

import static community.leju.agent.testing.EnrolledKiosk.COMMITTEE;
import static community.leju.agent.testing.EnrolledKiosk.SHEET;
import static community.leju.agent.testing.EnrolledKiosk.bulletin;
import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.testing.EnrolledKiosk;
import community.leju.agent.testing.Lies;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching by what is known, from a hub that packs with dictionaries, well or badly. */
class TransferTest {
  @TempDir Path folder;

  private EnrolledKiosk kiosk;

  @BeforeEach
  void enrol() throws IOException {
    kiosk = new EnrolledKiosk(folder);
    kiosk.hub().knowsDictionaries = true;
    kiosk.tick();
  }

  @AfterEach
  void end() {
    kiosk.close();
  }

  private void change(String title) {
    kiosk.repository.put(COMMITTEE.value(), SHEET, bulletin(title));
    kiosk.repository.publish();
  }

  private List<String> titles() {
    return kiosk.screen().shelf().all(Bulletin.class).stream()
        .map(one -> one.title().zh())
        .toList();
  }

  @Test
  void laterVersionsComeAsWhatDiffers() {
    change("停电通知");
    kiosk.tick();
    assertThat(titles()).containsExactly("停电通知");
    // The snapshot, the top targets, the committee's, the street's and the alerts' role; the sheet.
    assertThat(kiosk.hub().packed.get()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void spoiltPackingIsFetchedWholeInTheSameCycle() {
    kiosk.hub().spoilPacked =
        packed -> {
          var other = packed.clone();
          Arrays.fill(other, 44, Math.min(other.length, 60), (byte) 7);
          return other;
        };
    change("停电通知");
    kiosk.tick();
    assertThat(titles()).containsExactly("停电通知");
    assertThat(kiosk.hub().packed.get()).isPositive();
    assertThat(kiosk.hub().deltas.get()).isPositive();
  }

  @Test
  void anotherDictionaryIsNoticedAndTheFileFetchedWhole() {
    kiosk.hub().spoilPacked =
        packed -> {
          var other = packed.clone();
          other[20] ^= 1;
          return other;
        };
    change("停电通知");
    kiosk.tick();
    assertThat(titles()).containsExactly("停电通知");
    assertThat(kiosk.hub().packed.get()).isPositive();
    assertThat(kiosk.hub().deltas.get()).isPositive();
  }

  @Test
  void wellPackedLieIsFetchedWhole() {
    var lie = bulletin("谎");
    kiosk.hub().spoilPacked = packed -> Lies.packed(Arrays.copyOfRange(packed, 8, 40), lie);
    change("停电通知");
    kiosk.tick();
    assertThat(titles()).containsExactly("停电通知");
    assertThat(kiosk.hub().packed.get()).isPositive();
    assertThat(kiosk.hub().deltas.get()).isPositive();
  }

  @Test
  void likePictureIsSentAsWhatDiffers() throws IOException {
    var picture = new byte[200_000];
    new Random(7).nextBytes(picture);
    putPicture(picture);
    kiosk.tick();
    removePicture(picture);
    var next = picture.clone();
    next[100_000] ^= 1;
    putPicture(next);
    kiosk.hub().packedBytes.set(0);
    kiosk.tick();
    var blob = kiosk.screen().blob(Sha256.hex(next)).orElseThrow();
    assertThat(Files.readAllBytes(blob)).isEqualTo(next);
    assertThat(kiosk.hub().packedBytes.get()).isLessThan(20_000);
    assertThat(kiosk.screen().blob(Sha256.hex(picture)))
        .as("the older generation's, for the way back")
        .isPresent();
  }

  @Test
  void brokenDownloadGoesOnWhereItStoppedAfterARestart() throws IOException {
    var picture = new byte[200_000];
    new Random(8).nextBytes(picture);
    putPicture(picture);
    kiosk.hub().breakOffAt.set(150_000);
    kiosk.tick();
    var part = kiosk.store().blobs().partOf(Sha256.hex(picture));
    long have = Files.size(part);
    assertThat(have).isPositive();
    kiosk.restart();
    kiosk.tick();
    var blob = kiosk.screen().blob(Sha256.hex(picture)).orElseThrow();
    assertThat(Files.readAllBytes(blob)).isEqualTo(picture);
    assertThat(part).doesNotExist();
    assertThat(kiosk.hub().resumedFrom).hasValue((int) have);
  }

  @Test
  void partThatTheDiskDamagedIsFetchedAnew() throws IOException {
    var picture = new byte[200_000];
    new Random(9).nextBytes(picture);
    putPicture(picture);
    kiosk.hub().breakOffAt.set(150_000);
    kiosk.tick();
    var part = kiosk.store().blobs().partOf(Sha256.hex(picture));
    var bytes = Files.readAllBytes(part);
    bytes[10] ^= 1;
    Files.write(part, bytes);
    kiosk.tick();
    assertThat(kiosk.screen().blob(Sha256.hex(picture))).isPresent();
  }

  private void putPicture(byte[] picture) {
    var path = COMMITTEE + "/blob/" + Sha256.hex(picture);
    kiosk.repository.put(COMMITTEE.value(), path, picture);
    kiosk.repository.publish();
  }

  private void removePicture(byte[] picture) {
    kiosk.repository.remove(COMMITTEE.value(), COMMITTEE + "/blob/" + Sha256.hex(picture));
  }

  @Test
  void nextRootIsNotAskedForWhereTheHubSaysThereIsNone() {
    kiosk.hub().newestRoot = "1";
    change("停电通知");
    int before = kiosk.hub().asked().size();
    kiosk.tick();
    assertThat(kiosk.hub().asked().subList(before, kiosk.hub().asked().size()))
        .doesNotContain("/tuf/metadata/2.root.json");
    assertThat(titles()).containsExactly("停电通知");
  }
}
