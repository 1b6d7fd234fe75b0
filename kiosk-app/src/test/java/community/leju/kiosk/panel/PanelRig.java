package community.leju.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.testing.MovedClock;
import community.leju.hardware.panel.Output;
import community.leju.hardware.panel.PanelConfig;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.simulator.PanelAction;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPanel;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A kiosk with every input and output on a virtual board. Its wall clock stands until it is moved;
 * the other one runs, and can be moved on.
 */
final class PanelRig implements AutoCloseable {
  final MovedClock clock = new MovedClock(SampleItems.NOW);
  final SampleStore store;
  private final AtomicLong ahead = new AtomicLong();
  private final Pty pty;
  private final VirtualPanel board;
  private final Kiosk kiosk;
  private boolean closed;

  PanelRig(Path folder, Optional<BacklightHours> hours) throws Exception {
    store = new SampleStore(folder, clock).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    var tty = folder.resolve("tty");
    var file =
        Files.writeString(
            folder.resolve("panel.json"),
            """
            {"adapter": {"modbus": {"port": "%s", "baud": 9600, "unit": 1}},
             "inputs": {"call": {"line": 0, "active": "high"},
                        "presence": {"line": 1, "active": "high"},
                        "door": {"line": 2, "active": "high"},
                        "paper-low": {"line": 3, "active": "high"}},
             "outputs": {"status-light": {"line": 0, "active": "high"},
                         "backlight": {"line": 1, "active": "high"}}}
            """
                .formatted(tty));
    pty = Pty.open(tty);
    board = VirtualPanel.start(PanelConfig.read(file), pty.input(), pty.output(), (_, _) -> {});
    var world = new Kiosk.World(clock, () -> System.nanoTime() + ahead.get(), new SecureRandom());
    kiosk =
        new Kiosk(
            SampleKiosk.config(Optional.of(file), Optional.empty(), hours),
            folder,
            Optional.empty(),
            _ -> new byte[0],
            world);
    kiosk.warmUp();
    await(() -> kiosk.panel().map(PanelHealth::state).equals(Optional.of(PanelHealth.State.READY)));
    // An input counts once it was seen released.
    LockSupport.parkNanos(200_000_000);
  }

  Kiosk kiosk() {
    return kiosk;
  }

  void suffer(PanelAction action) throws InterruptedException {
    board.suffer(action);
  }

  boolean isOn(Output output) {
    return board.outputs().contains(output);
  }

  /** The clock that never jumps goes on by that. */
  void pass(Duration time) {
    ahead.addAndGet(time.toNanos());
  }

  void awaitOn(Output output) {
    await(() -> isOn(output));
  }

  void awaitOff(Output output) {
    await(() -> !isOn(output));
  }

  static void await(BooleanSupplier holds) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** The process ends; the board is still there. */
  void closeKiosk() {
    if (!closed) {
      closed = true;
      kiosk.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeKiosk();
    board.close();
    pty.close();
    store.close();
  }
}
