package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Which roles are asked for a path, and in which order. */
class DelegationTest {
  private final RepositorySimulator hub = new RepositorySimulator();
  private final TestClient client = new TestClient(hub);

  /**
   * Delegations as {@code from>to}, with {@code !} where terminating and a pattern after a blank.
   */
  private void publish(String... delegations) {
    var made = new LinkedHashSet<>(List.of("targets"));
    for (var one : delegations) {
      var parts = one.split("[> ]", -1);
      made.add(parts[0]);
      var to = parts[1].replace("!", "");
      hub.delegate(
          parts[0],
          to,
          role -> {
            role.put("terminating", parts[1].endsWith("!"));
            role.putArray("paths").add(parts.length > 2 ? parts[2] : "*");
          });
      made.add(to);
    }
    hub.publish(made.toArray(String[]::new));
    hub.publish("snapshot", "timestamp");
  }

  private List<String> asked() {
    return hub.requests().stream()
        .skip(4)
        .map(name -> name.replaceFirst("^[0-9]+\\.", "").replace(".json", ""))
        .toList();
  }

  @ParameterizedTest(name = "{0} asks {1}")
  @CsvSource({
    "targets>A, A",
    "targets>A;targets>B, A B",
    "targets>A;targets>B;B>C, A B C",
    "targets>A;targets>B;A>C;A>D, A C D B",
    "targets>A;targets>B;A>C;C>D, A C D B",
    "targets>A;targets>B;A>C!;A>D, A C",
    "targets>A;targets>B;A>C!;C>D, A C D",
    "targets>A *.py;targets>B;A>C, B",
    "targets>A;targets>B;A>C *.py;C>D, A B",
    "targets>A;targets>B;B>C;C>D;D>B, A B C D",
    "targets>A;A>A, A",
    "targets>A;targets>B;B>C;A>C, A C B",
    "targets>A;targets>B;B>C;A>C *.py, A B C",
    "targets>A! *.py;targets>B, B",
  })
  void rolesAreAskedDepthFirst(String delegations, String order) throws IOException {
    publish(delegations.split(";", -1));
    assertThat(client.find("missing")).isEmpty();
    assertThat(String.join(" ", asked())).isEqualTo(order);
  }

  @ParameterizedTest(name = "{0} is found: {1}")
  @CsvSource({
    "top, true, ''",
    "README.md, true, A",
    "releases/x/x_v1, true, B C",
    "releases/y/y_v1.zip, true, B D",
    "releases/z/z_v1.zip, false, B",
    "releases/README.md, false, ''",
    "foo-1.tgz, true, A",
    "foo-alpha.tgz, false, ''",
    "README.MD, false, ''",
  })
  void targetIsFoundWhereEveryRoleOnTheWayMaySignIt(String path, boolean found, String order)
      throws IOException {
    hub.delegate(
        "targets", "A", one -> one.putArray("paths").add("*.doc").add("*.md").add("foo-?.tgz"));
    hub.delegate("targets", "B", one -> one.putArray("paths").add("releases/*/*"));
    hub.delegate("B", "C", one -> one.putArray("paths").add("releases/x/*"));
    hub.delegate("B", "D", one -> one.putArray("paths").add("releases/y/*.zip"));
    hub.target("targets", "top", "1");
    for (var signed : List.of("README.md", "releases/README.md", "foo-1.tgz", "foo-alpha.tgz")) {
      hub.target("A", signed, "2");
    }
    hub.target("C", "releases/x/x_v1", "3");
    hub.target("D", "releases/y/y_v1.zip", "4");
    hub.target("D", "releases/z/z_v1.zip", "5");
    hub.publish("A", "B", "C", "D", "targets", "snapshot", "timestamp");
    assertThat(client.find(path).isPresent()).isEqualTo(found);
    assertThat(String.join(" ", asked())).isEqualTo(order);
  }

  @Test
  void firstRoleInOrderIsBelieved() throws IOException {
    publish("targets>A", "targets>B");
    hub.target("B", "x", "second");
    hub.target("A", "x", "first");
    hub.publish("A", "B", "snapshot", "timestamp");
    assertThat(client.find("x").orElseThrow().pin())
        .isEqualTo(TargetPin.of("first".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void hashPrefixesChooseTheBin() throws IOException {
    var path = "some/where/file";
    var hash = Sha256.hex(path.getBytes(StandardCharsets.UTF_8));
    var other = (hash.charAt(0) == '0' ? "1" : "0") + hash.substring(1, 4);
    hub.delegate("targets", "A", one -> one.putArray("path_hash_prefixes").add(other));
    hub.delegate(
        "targets",
        "B",
        one -> one.putArray("path_hash_prefixes").add(other).add(hash.substring(0, 4)));
    hub.target("A", path, "wrong bin");
    hub.target("B", path, "right bin");
    hub.publish("A", "B", "targets", "snapshot", "timestamp");
    assertThat(client.find(path).orElseThrow().pin())
        .isEqualTo(TargetPin.of("right bin".getBytes(StandardCharsets.UTF_8)));
    assertThat(asked()).containsExactly("B");
  }

  @Test
  void patternsAndPrefixesTogetherAreRefused() {
    hub.delegate(
        "targets",
        "A",
        one -> {
          one.putArray("paths").add("*");
          one.putArray("path_hash_prefixes").add("0");
        });
    hub.publish("A", "targets", "snapshot", "timestamp");
    client.refused(ReleaseRefused.Malformed.class);
  }

  @Test
  void searchEndsAfterThirtyTwoRoles() throws IOException {
    var chain = new String[40];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = (i == 0 ? "targets" : "R" + (i - 1)) + ">R" + i;
    }
    publish(chain);
    hub.target("R31", "near", "x");
    hub.target("R32", "far", "x");
    hub.publish("R31", "R32", "snapshot", "timestamp");
    assertThat(client.find("far")).isEmpty();
    assertThat(asked()).hasSize(TargetSearch.MOST_ROLES);
    assertThat(client.find("near")).isPresent();
  }

  @Test
  void roleThatIsNotInTheSnapshotEndsTheSearch() throws IOException {
    publish("targets>A");
    hub.target("A", "x", "1");
    hub.publish("A");
    hub.of("snapshot").withObject("/meta").remove("A.json");
    hub.publish("snapshot", "timestamp");
    assertThatThrownBy(() -> client.find("x")).isInstanceOf(ReleaseRefused.Missing.class);
    assertThat(asked()).isEmpty();
    assertThat(client.versions()).doesNotContainKey("A");
  }

  @Test
  void roleIsCheckedAgainstWhoeverDelegatesToItNow() throws IOException {
    publish("targets>A team-a/*", "targets>B team-b/*", "A>shared team-a/*");
    var keyOfB = hub.delegate("B", "shared", one -> one.putArray("paths").add("team-b/*"));
    hub.signers("shared").remove(keyOfB);
    hub.target("shared", "team-a/x", "good");
    hub.target("shared", "team-b/x", "forged");
    hub.publish("shared", "B", "snapshot", "timestamp");
    assertThat(client.find("team-a/x")).isPresent();
    assertThatThrownBy(() -> client.find("team-b/x"))
        .isInstanceOf(ReleaseRefused.BelowThreshold.class);
  }

  @Test
  void storedRoleOfARevokedKeyIsRefused() throws IOException {
    publish("targets>A");
    hub.target("A", "x", "1");
    hub.publish("A", "snapshot", "timestamp");
    assertThat(client.find("x")).isPresent();
    ((ObjectNode) hub.of("targets").path("delegations").path("roles").path(0)).putArray("keyids");
    hub.publish("targets", "snapshot", "timestamp");
    assertThatThrownBy(() -> client.find("x")).isInstanceOf(ReleaseRefused.BelowThreshold.class);
  }

  @Test
  void delegatedThresholdHolds() throws IOException {
    publish("targets>A");
    hub.target("A", "x", "1");
    var delegations = hub.of("targets").withObject("/delegations");
    var role = (ObjectNode) delegations.path("roles").path(0);
    role.put("threshold", 2);
    hub.publish("A", "targets", "snapshot", "timestamp");
    assertThatThrownBy(() -> client.find("x")).isInstanceOf(ReleaseRefused.BelowThreshold.class);
    var second = TestKey.rsa(2048, 32);
    RepositorySimulator.allow(delegations, role, second);
    hub.signers("A").add(second);
    hub.publish("A", "targets", "snapshot", "timestamp");
    assertThat(client.find("x")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "timestamp", "snapshot", "targets", TrustedState.FIRST_ROOT})
  void delegatedRoleCannotTakeATopRolesPlace(String name) {
    var role = hub.of("targets").withObject("/delegations").withArray("/roles").addObject();
    hub.of("targets").withObject("/delegations/keys");
    role.put("name", name).put("threshold", 1).putArray("keyids");
    hub.publish("targets", "snapshot", "timestamp");
    client.refused(ReleaseRefused.Malformed.class);
  }

  @Test
  void twoDelegationsOfOneNameAreRefused() {
    hub.delegate("targets", "A", _ -> {});
    hub.delegate("targets", "A", _ -> {});
    hub.publish("A", "targets", "snapshot", "timestamp");
    client.refused(ReleaseRefused.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "#", "/delegated", "../delegated", "a b", "社区"})
  void oddNamesOfRolesAreNames(String name) throws IOException {
    hub.delegate("targets", name, _ -> {});
    hub.target(name, "x", "1");
    hub.publish(name, "targets", "snapshot", "timestamp");
    assertThat(client.find("x")).isPresent();
    assertThat(asked()).containsExactly(name);
  }

  @Test
  void kioskBelievesARoleOnlyWhereNoEarlierOneEndsTheSearch() throws IOException {
    publish("targets>A! a/*", "targets>B */*", "targets>C! c/*");
    for (var path : List.of("a/x", "b/x", "c/x", "outside")) {
      hub.target("B", path, "1");
    }
    hub.publish("B", "snapshot", "timestamp");
    var root = TrustedState.of(hub.file("1.root.json"));
    var followed = new ReleaseUpdate(root, hub, List.of("B"), client.clock).run().targets();
    assertThat(followed).containsOnlyKeys("b/x", "c/x");
    for (var path : List.of("a/x", "b/x", "c/x", "outside")) {
      assertThat(client.find(path).isPresent()).as(path).isEqualTo(followed.containsKey(path));
    }
  }
}
