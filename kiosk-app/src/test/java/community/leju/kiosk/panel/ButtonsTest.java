package community.leju.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.call.Origin;
import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.PanelConfig;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.simulator.PanelAction;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPanel;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import community.leju.process.launch.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ButtonsTest {
  private static final int MOST_PRESSES = 20;

  @TempDir Path folder;
  private SampleStore store;

  @BeforeEach
  void start() {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void aPressCallsTheDesk() throws Exception {
    var tty = folder.resolve("tty");
    var file = panel(tty, "call");
    var wiring = PanelConfig.read(file);
    try (var pty = Pty.open(tty);
        var board = VirtualPanel.start(wiring, pty.input(), pty.output(), (_, _) -> {});
        var kiosk = kiosk(Optional.of(file))) {
      kiosk.warmUp();
      await(() -> state(kiosk).equals(Optional.of(PanelHealth.State.READY)));
      var calls = kiosk.station().calls().orElseThrow();
      // The first may be taken for one that was held before the panel was heard.
      for (int press = 0; press < MOST_PRESSES && calls.newest().isEmpty(); press++) {
        board.suffer(new PanelAction.Press(Input.CALL, 200));
        LockSupport.parkNanos(200_000_000);
      }
      assertThat(calls.newest().orElseThrow().call().origin()).isEqualTo(Origin.PANEL);
      assertThat(kiosk.visits().current().used()).as("somebody is there").isTrue();
    }
  }

  @Test
  void aPanelThatIsNotThereHoldsNothingUp() throws Exception {
    try (var kiosk = kiosk(Optional.of(panel(folder.resolve("no-port"), "call")))) {
      assertThat(kiosk.panel()).isEmpty();
      kiosk.warmUp();
      await(() -> state(kiosk).equals(Optional.of(PanelHealth.State.DISCONNECTED)));
    }
    try (var kiosk = kiosk(Optional.empty())) {
      kiosk.warmUp();
      assertThat(kiosk.panel()).isEmpty();
    }
  }

  @Test
  void aWrongFileStopsTheStartAndNamesItsField() throws Exception {
    var wrong = panel(folder.resolve("tty"), "cal");
    assertThatThrownBy(() -> kiosk(Optional.of(wrong)))
        .isInstanceOf(Failure.class)
        .hasMessageContainingAll("panel.json", "inputs.cal");
    assertThatThrownBy(() -> kiosk(Optional.of(folder.resolve("none.json"))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("none.json");
  }

  private Path panel(Path port, String input) throws Exception {
    return Files.writeString(
        folder.resolve("panel.json"),
        """
        {"adapter": {"modbus": {"port": "%s", "baud": 9600, "unit": 1}},
         "inputs": {"%s": {"line": 0, "active": "high"}}}
        """
            .formatted(port, input));
  }

  private Kiosk kiosk(Optional<Path> panel) throws Exception {
    var world = new Kiosk.World(SampleKiosk.CLOCK, System::nanoTime, new SecureRandom());
    return new Kiosk(SampleKiosk.config(panel), folder, Optional.empty(), _ -> new byte[0], world);
  }

  private static Optional<PanelHealth.State> state(Kiosk kiosk) {
    return kiosk.panel().map(PanelHealth::state);
  }

  private static void await(BooleanSupplier holds) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
