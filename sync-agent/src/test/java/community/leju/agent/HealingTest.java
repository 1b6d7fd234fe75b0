package community.leju.agent;

import static community.leju.agent.testing.EnrolledKiosk.COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.Damage;
import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk damages is found, set aside, fetched again: rows 12 to 14 of the fault matrix. */
class HealingTest {
  @TempDir Path folder;

  private final byte[] picture = new byte[100_000];
  private final String sha256;
  private EnrolledKiosk kiosk;

  HealingTest() {
    new Random(7).nextBytes(picture);
    sha256 = Sha256.hex(picture);
  }

  @BeforeEach
  void enrol() throws IOException {
    kiosk = new EnrolledKiosk(folder);
    kiosk.repository.put(COMMITTEE.value(), COMMITTEE + "/blob/" + sha256, picture);
    kiosk.repository.publish();
    kiosk.tick();
  }

  @AfterEach
  void end() {
    kiosk.close();
  }

  private List<String> titles() {
    return kiosk.screen().shelf().all(Bulletin.class).stream()
        .map(one -> one.title().zh())
        .toList();
  }

  private Path blob() {
    return folder.resolve("blobs").resolve(sha256);
  }

  @Test
  void flippedDocumentIsNotShownAndHealsInOneCycle() throws SQLException {
    long generation = kiosk.screen().generation();
    damageDocuments("replace(CAST(body AS TEXT), '停', '开')");
    assertThat(titles()).isEmpty();
    assertThat(kiosk.screen().shelf().problems()).singleElement().asString().contains("damaged");
    kiosk.tick();
    assertThat(titles()).containsExactly("停水通知");
    assertThat(kiosk.screen().generation()).isGreaterThan(generation);
    assertThat(folder.resolve("damaged")).isDirectoryContaining(file -> true);
  }

  @Test
  void truncatedDocumentHealsInOneCycle() throws SQLException {
    damageDocuments("substr(body, 1, 10)");
    kiosk.tick();
    assertThat(titles()).containsExactly("停水通知");
  }

  private void damageDocuments(String sql) throws SQLException {
    update("UPDATE document SET body = CAST(" + sql + " AS BLOB)");
  }

  private void update(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("agent.db"));
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  @Test
  void flippedBlobHealsInOneCycle() throws IOException {
    var other = picture.clone();
    other[picture.length / 2] ^= 4;
    Files.write(blob(), other);
    kiosk.tick();
    assertThat(Files.readAllBytes(blob())).isEqualTo(picture);
    assertThat(Files.readAllBytes(folder.resolve("damaged").resolve(sha256))).isEqualTo(other);
  }

  @Test
  void blobCutAnywhereHealsInOneCycle() throws IOException {
    for (int length : new int[] {0, 1, 4096, picture.length - 1}) {
      Files.write(blob(), Arrays.copyOf(picture, length));
      kiosk.tick();
      assertThat(Files.readAllBytes(blob())).isEqualTo(picture);
    }
  }

  @Test
  void bitFlippedAnywhereInABlobHealsInOneCycle() throws IOException {
    for (int at = 0; at < picture.length; at += 3_001) {
      var other = picture.clone();
      other[at] ^= (byte) (1 << at % 8);
      Files.write(blob(), other);
      kiosk.tick();
      assertThat(Files.readAllBytes(blob())).as("bit at " + at).isEqualTo(picture);
    }
  }

  @Test
  void bitFlippedAnywhereInADocumentHealsInOneCycle() throws SQLException {
    int length = EnrolledKiosk.bulletin("停水通知").length;
    for (int at = 1; at <= length; at += 7) {
      damageDocuments(flip("body", at));
      assertThat(titles()).as("byte " + at).isEmpty();
      kiosk.tick();
      assertThat(titles()).as("byte " + at).containsExactly("停水通知");
    }
  }

  /** SQL that changes one byte of a column. */
  private static String flip(String column, int at) {
    return "substr(%1$s, 1, %2$d - 1) || x'07' || substr(%1$s, %2$d + 1)".formatted(column, at);
  }

  @Test
  void damagedMetadataHealsInOneCycle() throws SQLException {
    var before = kiosk.store().trusted().orElseThrow();
    for (var file : before.files().entrySet()) {
      int length = file.getValue().size();
      for (int at = 1; at <= length; at += length / 9) {
        damageMetadata(file.getKey(), flip("body", at));
        heal(before, file.getKey() + " byte " + at);
        damageMetadata(file.getKey(), "substr(body, 1, " + (at - 1) + ")");
        heal(before, file.getKey() + " cut at " + at);
      }
    }
  }

  private void heal(TrustedState before, String what) {
    assertThat(kiosk.store().trusted()).as(what).isNotEqualTo(Optional.of(before));
    kiosk.tick();
    assertThat(kiosk.store().trusted()).as(what).contains(before);
    assertThat(titles()).as(what).containsExactly("停水通知");
  }

  private void damageMetadata(String role, String sql) throws SQLException {
    update("UPDATE trusted SET body = CAST(" + sql + " AS BLOB) WHERE role = '" + role + "'");
  }

  @Test
  void damageIsSaidAtTheKioskAndToTheHub() throws IOException {
    Files.write(blob(), new byte[] {1});
    kiosk.tick();
    assertThat(kiosk.screen().damaged()).containsExactly(new Damage(sha256, kiosk.clock.instant()));
    var report = kiosk.store().devices().due(kiosk.clock.instant()).orElseThrow().report();
    assertThat(report.devices())
        .anySatisfy(one -> {
          assertThat(one.device()).isEqualTo("disk");
          assertThat(one.reason()).isEqualTo("damaged");
        });
  }

  @Test
  void diskThatDamagesEverythingDoesNotFillItselfWithDamage() throws IOException {
    for (int i = 0; i < 12; i++) {
      var other = new byte[] {(byte) i};
      var name = Sha256.hex(other);
      kiosk.repository.put(COMMITTEE.value(), COMMITTEE + "/blob/" + name, other);
      kiosk.repository.publish();
      kiosk.tick();
      Files.write(folder.resolve("blobs").resolve(name), new byte[] {99, 99});
      kiosk.tick();
      assertThat(Files.readAllBytes(folder.resolve("blobs").resolve(name))).isEqualTo(other);
    }
    assertThat(kiosk.screen().damaged()).hasSize(8);
  }

  @Test
  void vanishedBlobHealsInOneCycle() throws IOException {
    Files.delete(blob());
    kiosk.tick();
    assertThat(Files.readAllBytes(blob())).isEqualTo(picture);
  }

  @Test
  void damageWithoutALineStaysAsideUntilThereIsOne() throws IOException {
    Files.write(blob(), new byte[] {1});
    kiosk.hub().close();
    kiosk.tick();
    assertThat(titles()).containsExactly("停水通知");
    kiosk.anotherHub();
    kiosk.tick();
    assertThat(Files.readAllBytes(blob())).isEqualTo(picture);
  }

  @Test
  void healingKeepsTheGenerationBefore() throws IOException {
    kiosk.repository.put(COMMITTEE.value(), EnrolledKiosk.SHEET, EnrolledKiosk.bulletin("毒"));
    kiosk.repository.publish();
    kiosk.tick();
    Files.delete(blob());
    kiosk.tick();
    for (int i = 0; i < 4; i++) {
      kiosk.screen().starts().begin();
    }
    assertThat(titles()).containsExactly("停水通知");
  }
}
