package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.agent.store.KioskStore;
import community.leju.content.item.Scope;
import community.leju.content.release.Metadata;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Sha256;
import community.leju.process.launch.Launcher;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a technician reads at the machine. */
class AgentStatusTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T02:31:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void whatTheShelfLeavesOutIsCountedAndNamed() {
    try (var store = AgentStore.open(folder, CLOCK)) {
      var slipKey = Ed25519.newPair().getPrivate();
      store.enrol(
          new Identity(1, new Scope("310117990001"), "http://hub", "http://hub", slipKey),
          new TrustedState(
              Map.of(Metadata.Root.TYPE, Bytes.of(new byte[] {'{', '}'})),
              Map.of(),
              Instant.EPOCH));
      assertThat(status()).contains("certificate: none\n").contains("left out of the shelf: 0\n");
      var body = "{}".getBytes(StandardCharsets.UTF_8);
      var name = Sha256.hex(body);
      store.switchShelf(
          store.trusted().orElseThrow(),
          Map.of("street/hologram/x.json", name, "street/hologram/y.json", name),
          Map.of(name, body));
      assertThat(status())
          .contains(
              """
              left out of the shelf: 2
                street/hologram/x.json: unknown kind
                street/hologram/y.json: unknown kind
              """);
      takeBack(store);
      assertThat(status())
          .contains(
              """
              shelf: generation 1
                taken back: generation 2 at 2026-11-24T02:31:00Z, generation 1 in its place
              """);
    }
  }

  private void takeBack(AgentStore store) {
    store.switchShelf(store.trusted().orElseThrow(), Map.of(), Map.of());
    try (var screen = KioskStore.openIfReady(folder, CLOCK).orElseThrow()) {
      for (int i = 0; i < 4; i++) {
        screen.starts().begin();
      }
    }
  }

  private String status() {
    var printed = new ByteArrayOutputStream();
    var out = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(Launcher.run(new AgentMain.Status(), "--data", folder.toString())).isZero();
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
