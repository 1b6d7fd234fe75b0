package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Kinds of keys, and who counts towards a threshold: row 20 of the fault matrix. */
class KeysTest {
  private final RepositorySimulator hub = new RepositorySimulator();
  private final TestClient client = new TestClient(hub);

  private static Supplier<TestKey> named(String name, Supplier<TestKey> key) {
    return new Supplier<>() {
      @Override
      public TestKey get() {
        return key.get();
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }

  static Stream<Supplier<TestKey>> good() {
    return Stream.of(
        named("Ed25519", TestKey::ed25519),
        named("P-256", () -> TestKey.ecdsa("ecdsa", "secp256r1")),
        named("P-256, older type", () -> TestKey.ecdsa("ecdsa-sha2-nistp256", "secp256r1")),
        named("RSA-PSS", () -> TestKey.rsa(2048, 32)),
        named("RSA-PSS, longest salt", () -> TestKey.rsa(2048, 222)),
        named("RSA-PSS, no salt", () -> TestKey.rsa(3072, 0)));
  }

  static Stream<Supplier<TestKey>> useless() {
    return Stream.of(
        named("P-384 as P-256", () -> TestKey.ecdsa("ecdsa", "secp384r1")),
        named("RSA of 1,024 bits", () -> TestKey.rsa(1024, 32)),
        named("P-256 as RSA", () -> TestKey.ecdsa("rsa", "secp256r1")),
        named("unknown type", () -> TestKey.ecdsa("sigstore-oidc", "secp256r1")));
  }

  private void need(TestKey key) {
    hub.addKey("root", key);
    hub.keysOf("root").put("threshold", 2);
  }

  @ParameterizedTest
  @MethodSource("good")
  void keyOfAKnownKindCounts(Supplier<TestKey> kind) throws IOException {
    var key = kind.get();
    need(key);
    hub.publish("root");
    assertThat(client.refresh().versions()).containsEntry("root", 2L);

    hub.publish("root");
    var file = hub.sign("root");
    var forged = (ObjectNode) JsonMapper.shared().readTree(file);
    var last = (ObjectNode) forged.path("signatures").path(1);
    last.put("sig", flip(last.path("sig").asString()));
    hub.files().put("3.root.json", forged.toString().getBytes(StandardCharsets.UTF_8));
    client.refused(ReleaseRefused.BelowThreshold.class);
    assertThat(client.versions()).containsEntry("root", 2L);
  }

  private static String flip(String hex) {
    char last = hex.charAt(hex.length() - 1);
    return hex.substring(0, hex.length() - 1) + (last == '0' ? '1' : '0');
  }

  @ParameterizedTest
  @MethodSource("useless")
  void keyOfAnotherKindNeverSignedAndNeverWedges(Supplier<TestKey> kind) throws IOException {
    hub.addKey("root", kind.get());
    hub.publish("root");
    assertThat(client.refresh().versions()).containsEntry("root", 2L);
    hub.keysOf("root").put("threshold", 2);
    hub.publish("root");
    client.refused(ReleaseRefused.BelowThreshold.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "zz", "00", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"})
  void brokenKeyIsOnlyIgnored(String written) throws IOException {
    for (var kind :
        List.of("ed25519/ed25519", "ecdsa/ecdsa-sha2-nistp256", "rsa/rsassa-pss-sha256")) {
      var parts = kind.split("/", -1);
      var key = new ReleaseKey(parts[0], parts[1], written);
      RepositorySimulator.allow(
          hub.of("root"), hub.keysOf("root"), TestKey.ed25519().written(kind, key));
    }
    hub.publish("root");
    assertThat(client.refresh().versions()).containsEntry("root", 2L);
  }

  @Test
  void idNeedNotBeTheKeysHash() throws IOException {
    need(TestKey.ed25519().called("the second key"));
    hub.publish("root");
    assertThat(client.refresh().versions()).containsEntry("root", 2L);
  }

  @Test
  void keyUnderTwoIdsCountsOnce() {
    var key = TestKey.ed25519();
    hub.keysOf("snapshot").putArray("keyids");
    hub.signers("snapshot").clear();
    hub.addKey("snapshot", key);
    hub.addKey("snapshot", key.called("another"));
    hub.keysOf("snapshot").put("threshold", 2);
    hub.publish("root", "snapshot", "timestamp");
    var refused = client.refused(ReleaseRefused.BelowThreshold.class);
    assertThat(refused.found()).isEqualTo(1);
    assertThat(refused.needed()).isEqualTo(2);
  }

  @Test
  void keyInTwoSpellingsCountsOnce() {
    var key = TestKey.ecdsa("ecdsa", "secp256r1");
    var pem = key.publicHalf().publicValue();
    var scheme = key.publicHalf().scheme();
    hub.keysOf("snapshot").putArray("keyids");
    hub.signers("snapshot").clear();
    hub.addKey("snapshot", key);
    hub.addKey("snapshot", key.written("b", new ReleaseKey(scheme, scheme, pem)));
    hub.addKey("snapshot", key.written("c", new ReleaseKey("ecdsa", scheme, pem + "\n")));
    hub.keysOf("snapshot").put("threshold", 2);
    hub.publish("root", "snapshot", "timestamp");
    assertThat(client.refused(ReleaseRefused.BelowThreshold.class).found()).isEqualTo(1);
  }

  @Test
  void idListedNineTimesCountsOnce() {
    for (int i = 0; i < 9; i++) {
      hub.keysOf("snapshot").withArray("/keyids").add(hub.signers("snapshot").getFirst().id());
    }
    hub.keysOf("snapshot").put("threshold", 6);
    hub.publish("root", "snapshot", "timestamp");
    assertThat(client.refused(ReleaseRefused.BelowThreshold.class).found()).isEqualTo(1);
  }

  @Test
  void twoSignaturesUnderOneIdAreRefused() {
    hub.signers("snapshot").add(hub.signers("snapshot").getFirst());
    hub.publish("snapshot", "timestamp");
    client.refused(ReleaseRefused.Malformed.class);
    assertThat(client.versions()).doesNotContainKey("snapshot");
  }

  @Test
  void thresholdAboveTheKeysIsNeverReached() {
    hub.keysOf("snapshot").put("threshold", 6);
    hub.publish("root", "snapshot", "timestamp");
    client.refused(ReleaseRefused.BelowThreshold.class);
    assertThat(client.versions()).isEqualTo(Map.of("root", 2L, "timestamp", 2L));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_000})
  void senselessThresholdIsRefused(int threshold) {
    hub.keysOf("snapshot").put("threshold", threshold);
    hub.publish("root");
    client.refused(ReleaseRefused.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zz", "00", "0"})
  void badSignatureBesideAGoodOneDoesNoHarm(String signature) throws IOException {
    var stranger = TestKey.ed25519();
    hub.addKey("timestamp", stranger);
    hub.publish("root", "timestamp");
    var file = (ObjectNode) JsonMapper.shared().readTree(hub.sign("timestamp"));
    ((ObjectNode) file.path("signatures").path(0)).put("sig", signature);
    hub.files().put("timestamp.json", file.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(client.refresh().versions()).containsEntry("timestamp", 2L);
  }
}
