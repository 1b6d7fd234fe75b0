package community.leju.kiosk.panel;

import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.Output;
import community.leju.hardware.panel.Panel;
import community.leju.hardware.panel.PanelConfig;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.panel.PanelListener;
import community.leju.process.launch.Failure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;

/** This kiosk's panel, where it has one. */
public final class Buttons implements AutoCloseable {
  private final Optional<PanelConfig> config;
  private final Clock clock;
  private final LongSupplier nanos;
  private volatile Optional<Panel> panel = Optional.empty();

  /**
   * Reads how the panel is wired.
   *
   * @param file a technician's file; empty on a kiosk without a panel
   * @throws Failure where the file is missing or wrong, naming each field
   */
  public Buttons(Optional<Path> file, Clock clock, LongSupplier nanos) {
    this.config = file.map(PanelConfig::read);
    this.clock = clock;
    this.nanos = nanos;
  }

  /** From now on it is heard. */
  public void open(PanelListener listener) {
    panel = config.map(one -> Panel.open(one, listener, clock, nanos));
  }

  public boolean isFitted() {
    return config.isPresent();
  }

  /** Whether that input is wired. */
  public boolean has(Input input) {
    return config.filter(one -> one.inputs().containsKey(input)).isPresent();
  }

  /** Wishes an output on or off; nothing where there is none. */
  void set(Output output, boolean on) {
    panel.ifPresent(one -> one.set(output, on));
  }

  /** As last heard; empty on a kiosk without a panel, and before it is opened. */
  public Optional<PanelHealth> health() {
    return panel.map(Panel::health);
  }

  @Override
  public void close() {
    panel.ifPresent(Panel::close);
  }
}
