package community.leju.hardware.panel;

import community.leju.hardware.simulator.PanelAction;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPanel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A panel on a real pseudo-terminal with a virtual board at its other end. */
final class PanelRig implements AutoCloseable {
  final PanelConfig config;
  final Told told = new Told();

  /** How far the panel's clock is ahead, in nanoseconds. */
  final AtomicLong ahead = new AtomicLong();

  private final Path tty;
  private @Nullable Pty pty;
  private @Nullable VirtualPanel board;
  private @Nullable Panel panel;

  PanelRig(Path folder) {
    this.tty = folder.resolve("tty");
    this.config = PanelConfig.usual(tty);
  }

  static PanelRig ready(Path folder) throws Exception {
    var rig = new PanelRig(folder);
    rig.plugIn();
    rig.open(rig.told);
    rig.told.await("READY");
    rig.told.await("DOOR off");
    rig.told.await("PAPER_LOW off");
    return rig;
  }

  Panel open(PanelListener listener) {
    var opened =
        Panel.open(config, listener, Clock.systemUTC(), () -> System.nanoTime() + ahead.get());
    panel = opened;
    return opened;
  }

  void plugIn() throws IOException {
    var made = Pty.open(tty);
    pty = made;
    board = VirtualPanel.start(config, made.input(), made.output(), (_, _) -> {});
  }

  void unplug() throws IOException {
    if (pty != null) {
      pty.close();
      pty = null;
    }
  }

  Panel panel() {
    return Objects.requireNonNull(panel);
  }

  VirtualPanel board() {
    return Objects.requireNonNull(board);
  }

  Pty pty() {
    return Objects.requireNonNull(pty);
  }

  void suffer(PanelAction action) throws InterruptedException {
    board().suffer(action);
  }

  /** Presses so long that even a slow machine hears it, and only then lets go. */
  void press(Input input, int times) throws InterruptedException {
    suffer(new PanelAction.Hold(input));
    told.await("pressed " + input, times);
    suffer(new PanelAction.Release(input));
    await(() -> !panel().active().contains(input));
  }

  static void await(BooleanSupplier holds) {
    long until = System.nanoTime() + 20_000_000_000L;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("waited too long");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() throws IOException {
    if (panel != null) {
      panel.close();
    }
    unplug();
  }
}
