package community.leju.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.item.Scope;
import community.leju.content.release.Metadata;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:31:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path folder;
  private AgentStore agent;
  private KioskStore screen;

  @BeforeEach
  void shownTwoReleases() {
    agent = AgentStore.open(folder, CLOCK);
    var slipKey = Ed25519.newPair().getPrivate();
    agent.enrol(
        new Identity(1, new Scope("310117990001"), "http://hub", "http://hub", slipKey), trust(1));
    screen = KioskStore.openIfReady(folder, CLOCK).orElseThrow();
    release(1, "good");
    release(2, "bad");
  }

  @AfterEach
  void close() {
    screen.close();
    agent.close();
  }

  private static TrustedState trust(long version) {
    return new TrustedState(
        Map.of(Metadata.Root.TYPE, Bytes.of(new byte[] {'{', (byte) ('0' + version), '}'})),
        Map.of("snapshot", version),
        NOW.plusSeconds(version));
  }

  private void release(long version, String content) {
    var body = content.getBytes(StandardCharsets.UTF_8);
    var name = Sha256.hex(body);
    agent.switchShelf(trust(version), Map.of("street/x/y.json", name), Map.of(name, body));
  }

  private void crashes(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(screen.starts().begin()).isEmpty();
    }
  }

  @Test
  void twoCrashesChangeNothing() {
    crashes(3);
    assertThat(screen.generation()).isEqualTo(2);
    assertThat(screen.takenBack()).isEmpty();
  }

  @Test
  void afterThreeCrashesTheNextStartFindsTheOlderGeneration() {
    crashes(3);
    assertThat(screen.starts().begin()).contains(new TakenBack(2, 1, NOW));
    assertThat(screen.generation()).isEqualTo(1);
    assertThat(screen.takenBack()).containsExactly(new TakenBack(2, 1, NOW));
    assertThat(agent.entries()).containsValue(Sha256.hex("good".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatWasTrustedAndEveryFloorStay() {
    crashes(3);
    screen.starts().begin();
    assertThat(agent.trusted()).contains(trust(2));
  }

  @Test
  void oneGoodStartInBetweenCountsAnew() {
    crashes(2);
    screen.starts().well();
    crashes(3);
    assertThat(screen.starts().begin()).isPresent();
  }

  @Test
  void anotherReleaseCountsAnew() {
    crashes(3);
    release(3, "new");
    crashes(3);
    assertThat(screen.starts().begin()).contains(new TakenBack(3, 2, NOW));
  }

  @Test
  void startsThatMayHaveEndedWithThePowerDoNotCount() throws SQLException {
    crashes(3);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("agent.db"));
        var statement = connection.createStatement()) {
      statement.execute("UPDATE start SET boot = 'yesterday'");
    }
    crashes(3);
  }

  @Test
  void withoutAnOlderGenerationItGoesOnWithWhatIsThere() {
    crashes(3);
    screen.starts().begin();
    crashes(20);
    assertThat(screen.generation()).isEqualTo(1);
  }

  @Test
  void theGoodGenerationOutlivesASecondBadRelease() {
    crashes(3);
    screen.starts().begin();
    screen.starts().well();
    release(3, "as bad");
    crashes(3);
    assertThat(screen.starts().begin()).contains(new TakenBack(3, 1, NOW));
    assertThat(agent.entries()).containsValue(Sha256.hex("good".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void onlyTheSameContentIsKnownAgainWhateverReleaseItComesIn() {
    crashes(3);
    var bad = agent.entries();
    screen.starts().begin();
    assertThat(agent.isTakenBack(bad)).isTrue();
    assertThat(agent.isTakenBack(agent.entries())).isFalse();
    assertThat(agent.isTakenBack(Map.of())).isFalse();
  }

  @Test
  void theOldestOfManyBadReleasesAreForgotten() {
    for (int i = 0; i < 12; i++) {
      release(3 + i, "bad " + i);
      crashes(3);
      assertThat(screen.starts().begin()).isPresent();
      screen.starts().well();
    }
    assertThat(screen.takenBack()).hasSize(8);
  }

  /** The write-ahead log cut at every 512 bytes of what taking back wrote. */
  @Test
  void aPowerCutLeavesTheOldShelfOrTheNewOne() throws IOException {
    crashes(3);
    var log = folder.resolve("agent.db-wal");
    int before = (int) Files.size(log);
    screen.starts().begin();
    var whole = Files.readAllBytes(log);
    var database = Files.readAllBytes(folder.resolve("agent.db"));
    int old = 0;
    for (int cut = before; cut < whole.length; cut += 512) {
      var image = Files.createDirectory(folder.resolve("cut" + cut));
      Files.write(image.resolve("agent.db"), database);
      Files.write(image.resolve("agent.db-wal"), Arrays.copyOf(whole, cut));
      old += isOldAfterCut(image) ? 1 : 0;
    }
    assertThat(old).as("cuts before the commit").isPositive();
    assertThat(whole.length).isGreaterThan(before);
  }

  private static boolean isOldAfterCut(Path image) {
    try (var cut = AgentStore.open(image, CLOCK);
        var seen = KioskStore.openIfReady(image, CLOCK).orElseThrow()) {
      boolean old = seen.generation() == 2;
      assertThat(seen.generation()).isBetween(1L, 2L);
      assertThat(cut.entries()).hasSize(1);
      assertThat(seen.takenBack()).hasSize(old ? 0 : 1);
      assertThat(cut.trusted()).contains(trust(2));
      assertThat(seen.starts().begin().isPresent()).isEqualTo(old);
      assertThat(seen.generation()).isEqualTo(1);
      return old;
    }
  }
}
