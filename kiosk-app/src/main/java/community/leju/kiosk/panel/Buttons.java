package community.leju.kiosk.panel;

import community.leju.content.call.Origin;
import community.leju.hardware.panel.BadPanel;
import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.Panel;
import community.leju.hardware.panel.PanelConfig;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.panel.PanelListener;
import community.leju.kiosk.call.Calls;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This kiosk's panel, where it has one, and what its buttons do. */
public final class Buttons implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Buttons.class);

  private final Optional<PanelConfig> config;
  private final Calls calls;
  private final Clock clock;
  private final LongSupplier nanos;
  private volatile Optional<Panel> panel = Optional.empty();

  /**
   * Reads how the panel is wired.
   *
   * @param file a technician's file; empty on a kiosk without a panel
   * @throws Failure where the file is missing or wrong, naming each field
   */
  public Buttons(Optional<Path> file, Calls calls, Clock clock, LongSupplier nanos) {
    this.config = file.map(Buttons::read);
    this.calls = calls;
    this.clock = clock;
    this.nanos = nanos;
  }

  private static PanelConfig read(Path file) {
    try {
      return PanelConfig.read(file);
    } catch (BadPanel e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new Failure("the panel's file cannot be read: " + e, e);
    }
  }

  /** From now on a press is heard. */
  public void open() {
    panel = config.map(one -> Panel.open(one, new Presses(), clock, nanos));
  }

  /** As last heard; empty on a kiosk without a panel, and before it is opened. */
  public Optional<PanelHealth> health() {
    return panel.map(Panel::health);
  }

  @Override
  public void close() {
    panel.ifPresent(Panel::close);
  }

  private final class Presses implements PanelListener {
    @Override
    public void pressed(Input button) {
      switch (button) {
        case CALL -> calls.call(Origin.PANEL);
        case PRESENCE, DOOR, PAPER_LOW ->
            throw new IllegalArgumentException("no button: " + button);
      }
    }

    @Override
    public void became(Input input, boolean active) {
      log.info("panel: {} {}", input.word(), active ? "on" : "off");
    }

    @Override
    public void changed(PanelHealth health) {}
  }
}
