package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.signing.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bit flips and truncations, of what came and of what was stored: row 14 of the fault matrix. */
class DamageTest {
  private final RepositorySimulator hub = new RepositorySimulator();
  private final TestClient client = new TestClient(hub);

  @BeforeEach
  void acceptASmallRelease() throws IOException {
    hub.delegate("targets", "A", _ -> {});
    hub.target("A", "x", "1");
    hub.publish("A", "targets", "snapshot", "timestamp");
    client.find("x");
  }

  private Map<String, Bytes> good() {
    return client.state().files();
  }

  private byte[] stored(String role) {
    return Objects.requireNonNull(good().get(role)).toArray();
  }

  @ParameterizedTest
  @CsvSource({"root,29", "timestamp,1", "snapshot,3", "targets,5", "A,3"})
  void storedFileCutOffAnywhereHealsAtTheNextRefresh(String role, int step) throws IOException {
    var before = good();
    var whole = stored(role);
    for (int length = 0; length < whole.length; length += step) {
      client.store(role, Arrays.copyOf(whole, length));
      assertThat(client.find("x")).as("%s cut at %d", role, length).isPresent();
      assertThat(good()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"root,31", "timestamp,7", "snapshot,11", "targets,13", "A,7"})
  void flippedBitInAStoredFileHealsAtTheNextRefresh(String role, int step) throws IOException {
    var whole = stored(role);
    for (int at = 0; at < whole.length; at += step) {
      var bad = whole.clone();
      bad[at] ^= (byte) (1 << (at % 8));
      client.store(role, bad);
      assertThat(client.find("x")).as("%s flipped at %d", role, at).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "root,2.root.json,37",
    "timestamp,timestamp.json,5",
    "snapshot,2.snapshot.json,7",
    "targets,2.targets.json,11",
    "A,1.A.json,7"
  })
  void fileThatComesCutOffIsRefusedAndTheNextRefreshGoesOn(String role, String name, int step)
      throws IOException {
    hub.publish("root");
    var whole = hub.file(name);
    var begun = new TestClient(hub);
    for (int length = 0; length < whole.length; length += step) {
      hub.files().put(name, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> begun.find("x"))
          .as("%s cut at %d", name, length)
          .isInstanceOf(ReleaseRefused.class);
    }
    hub.files().put(name, whole);
    assertThat(begun.find("x")).isPresent();
    assertThat(begun.versions()).containsKey(role);
  }

  @Test
  void damagedRootIsWalkedAnewFromTheFirst() throws IOException {
    for (int i = 0; i < 3; i++) {
      hub.rotate("root");
      // The old key signs the change as well.
      hub.signers("root").addFirst(keyBefore(i));
      hub.publish("root");
      hub.signers("root").removeFirst();
    }
    client.refresh();
    assertThat(client.versions()).containsEntry("root", 4L);
    client.store("root", new byte[10]);
    assertThat(client.refresh().versions()).containsEntry("root", 4L);
  }

  private final List<TestKey> rootKeys = new ArrayList<>(List.of(hub.signers("root").getFirst()));

  private TestKey keyBefore(int rotation) {
    rootKeys.add(hub.signers("root").getFirst());
    return rootKeys.get(rotation);
  }

  @Test
  void damagedRootIsNoWayBackToAnOlderOne() throws IOException {
    hub.publish("root");
    client.refresh();
    hub.files().remove("2.root.json");
    var files = new HashMap<>(client.state().files());
    files.put("root", Bytes.of(new byte[0]));
    var state = new TrustedState(files, Map.of("root", 2L), RepositorySimulator.NOW);
    var update = new ReleaseUpdate(state, hub, List.of(), client.clock);
    assertThatThrownBy(update::refresh).isInstanceOf(ReleaseRefused.Rollback.class);
  }

  @Test
  void rootThatSignedNotItselfIsNoBeginning() {
    hub.signers("root").clear();
    assertThatThrownBy(() -> TrustedState.of(hub.sign("root")))
        .isInstanceOf(ReleaseRefused.BelowThreshold.class);
  }
}
