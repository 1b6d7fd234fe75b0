package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.signing.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a refresh asks for, in what order, and what is trusted where it breaks off. */
class RefreshTest {
  private final RepositorySimulator hub = new RepositorySimulator();
  private final TestClient client = new TestClient(hub);

  @Test
  void firstRefreshAsksForEachRoleOnce() throws IOException {
    client.refresh();
    assertThat(hub.requests())
        .containsExactly("2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json");
  }

  @Test
  void secondRefreshAsksForNothingThatItHas() throws IOException {
    client.refresh();
    hub.requests().clear();
    client.refresh();
    assertThat(hub.requests()).containsExactly("2.root.json", "timestamp.json");
  }

  @Test
  void inconsistentRepositoryHasPlainNames() throws IOException {
    hub.of("root").put("consistent_snapshot", false);
    hub.publish("root");
    hub.target("targets", "a/b", "x");
    hub.publish("targets", "snapshot", "timestamp");
    var found = client.find("a/b").orElseThrow();
    assertThat(hub.requests())
        .endsWith("3.root.json", "timestamp.json", "snapshot.json", "targets.json");
    assertThat(found.fileName()).isEqualTo("a/b");
  }

  @Test
  void storedBytesAreThoseThatCame() throws IOException {
    var odd = new String(hub.file("timestamp.json"), StandardCharsets.UTF_8) + " \n";
    hub.files().put("timestamp.json", odd.getBytes(StandardCharsets.UTF_8));
    client.refresh();
    assertThat(client.state().files())
        .containsEntry("timestamp", Bytes.of(odd.getBytes(StandardCharsets.UTF_8)));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("root", Map.of("root", 1L)),
        Arguments.of("timestamp", Map.of("root", 2L)),
        Arguments.of("snapshot", Map.of("root", 2L, "timestamp", 2L)),
        Arguments.of("targets", Map.of("root", 2L, "timestamp", 2L, "snapshot", 2L)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatWasVerifiedBeforeAnUnsignedRoleIsKept(String role, Map<String, Long> trusted) {
    hub.signers(role).clear();
    hub.publish("root", "targets", "snapshot", "timestamp");
    assertThat(client.refused(ReleaseRefused.BelowThreshold.class).role()).isEqualTo(role);
    assertThat(client.versions()).isEqualTo(trusted);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void anotherVersionThanAnnouncedIsRefused(String role, Map<String, Long> trusted) {
    if (role.equals("timestamp")) {
      // Nothing announces it.
      return;
    }
    hub.publish("root", "targets", "snapshot", "timestamp");
    hub.of(role).put("version", 3);
    hub.files().put("2." + role + ".json", hub.sign(role));
    client.refused(ReleaseRefused.WrongVersion.class);
    assertThat(client.versions()).isEqualTo(trusted);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void anotherTypeIsRefused(String role, Map<String, Long> trusted) {
    hub.of(role).put("_type", role.equals("root") ? "targets" : "root");
    hub.publish("root", "targets", "snapshot", "timestamp");
    client.refused(ReleaseRefused.Malformed.class);
    assertThat(client.versions()).isEqualTo(trusted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0.0", "0.9", "1", "", "11.0.0"})
  void anotherSpecificationIsRefused(String version) {
    hub.of("timestamp").put("spec_version", version);
    hub.publish("timestamp");
    client.refused(ReleaseRefused.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp.json", "2.snapshot.json", "2.targets.json"})
  void missingFileIsRefusedAndHealsWhenItCame(String name) throws IOException {
    client.refresh();
    hub.publish("targets", "snapshot", "timestamp");
    var file = hub.files().remove(name);
    client.refused(ReleaseRefused.Missing.class);
    hub.files().put(name, Objects.requireNonNull(file));
    client.refresh();
    assertThat(client.versions()).containsEntry("targets", 2L);
  }

  @Test
  void sameTimestampVersionWithOtherContentIsNotTaken() throws IOException {
    client.refresh();
    ((ObjectNode) hub.of("timestamp").path("meta").path("snapshot.json")).put("version", 100);
    hub.publishAs(1, "timestamp");
    hub.requests().clear();
    client.refresh();
    assertThat(hub.requests()).endsWith("timestamp.json");
  }

  static Stream<Consumer<RepositorySimulator>> strangers() {
    return Stream.of(
        repo -> repo.of("root").put("custom-field", "线\u0007\n"),
        repo -> repo.keysOf("timestamp").put("note", "\u0000\"\\"),
        repo -> repo.of("root").withObject("/roles/mirrors").put("odd", true),
        repo -> repo.of("root").withObject("/x").put("\uD83D\uDE00", 1).put("\uFF01", 2),
        repo -> repo.of("root").withObject("/keys/0badc0de").put("keytype", "sigstore-oidc"),
        repo -> repo.of("root").putArray("big").add(new BigInteger("9".repeat(40))));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void fieldsThatNobodyKnowsAreSignedAndIgnored(Consumer<RepositorySimulator> change)
      throws IOException {
    change.accept(hub);
    hub.publish("root");
    assertThat(client.refresh().versions()).containsEntry("root", 2L);
  }

  @Test
  void fractionsHaveNoCanonicalForm() {
    hub.publish("root");
    var text = new String(hub.file("2.root.json"), StandardCharsets.UTF_8);
    var bent = text.replace("\"signed\":{", "\"signed\":{\"x\":1.5,");
    hub.files().put("2.root.json", bent.getBytes(StandardCharsets.UTF_8));
    client.refused(ReleaseRefused.Malformed.class);
  }

  @Test
  void twoMembersOfOneNameAreRefused() {
    var text = new String(hub.file("timestamp.json"), StandardCharsets.UTF_8);
    var bent = text.replace("\"signed\":{", "\"signed\":{\"version\":9,");
    hub.files().put("timestamp.json", bent.getBytes(StandardCharsets.UTF_8));
    client.refused(ReleaseRefused.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "<html>sign in</html>",
        "{\"signed\":7,\"signatures\":[]}",
        "{\"signatures\":[],\"signed\":{\"_type\":\"timestamp\"}}"
      })
  void captivePortalsAnswerIsRefused(String body) {
    hub.files().put("timestamp.json", body.getBytes(StandardCharsets.UTF_8));
    client.refused(ReleaseRefused.Malformed.class);
    assertThat(client.versions()).isEqualTo(Map.of("root", 1L));
  }

  @Test
  void deepNestingIsRefused() {
    hub.files().put("timestamp.json", "[".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    client.refused(ReleaseRefused.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"})
  void endlessFileIsCutOff(String name) {
    hub.files().put(name, new byte[6 << 20]);
    assertThatThrownBy(client::refresh).isInstanceOf(IOException.class);
  }

  @Test
  void pinnedLengthIsTheCap() {
    hub.pinned = true;
    hub.publish("targets", "snapshot", "timestamp");
    var longer = new String(hub.file("2.targets.json"), StandardCharsets.UTF_8) + " ";
    hub.files().put("2.targets.json", longer.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(client::refresh).isInstanceOf(IOException.class);
  }

  @Test
  void endOfTheWalkThroughRootsIsBounded() {
    for (int i = 0; i < ReleaseUpdate.MOST_ROOTS_AT_ONCE + 3; i++) {
      hub.publish("root");
    }
    assertThat(catchRefresh()).containsEntry("root", ReleaseUpdate.MOST_ROOTS_AT_ONCE + 1L);
    assertThat(catchRefresh()).containsEntry("root", ReleaseUpdate.MOST_ROOTS_AT_ONCE + 4L);
  }

  private Map<String, Long> catchRefresh() {
    try {
      return client.refresh().versions();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
