package community.leju.hardware.panel;

import community.leju.hardware.news.News;
import community.leju.hardware.panel.gpio.GpioWires;
import community.leju.hardware.panel.modbus.ModbusWires;
import community.leju.hardware.panel.wire.WiresOpener;
import community.leju.hardware.serial.Flow;
import community.leju.hardware.serial.SerialPorts;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A kiosk's buttons, sensors and lights. Any thread may call anything; nothing but close waits. */
public final class Panel implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(3);
  private static final Logger log = LoggerFactory.getLogger(Panel.class);

  private final PanelConfig config;
  private final Connection connection;
  private final Inputs inputs;
  private final Outputs outputs;
  private final News<PanelListener> news;
  private final PanelLoop loop;
  private final Thread thread;

  private Panel(
      PanelConfig config,
      WiresOpener opener,
      PanelListener listener,
      Clock clock,
      LongSupplier nanos) {
    this.config = config;
    this.connection = new Connection(opener, nanos);
    this.news = new News<>("panel", listener);
    this.inputs = new Inputs(config.inputs(), news);
    this.outputs = new Outputs(config.outputs());
    this.loop = new PanelLoop(connection, inputs, outputs, news, clock, nanos);
    this.thread = Thread.ofPlatform().daemon().name("panel").unstarted(loop);
  }

  /**
   * Opens a panel; whether there is one shows in {@link #health}. Its outputs are off, its
   * backlight on, until set otherwise.
   *
   * @param clock for {@link PanelHealth#since}
   * @param nanos a clock that only goes on, such as {@code System::nanoTime}
   */
  public static Panel open(
      PanelConfig config, PanelListener listener, Clock clock, LongSupplier nanos) {
    return open(config, opener(config, nanos), listener, clock, nanos);
  }

  /** On wires of the caller's. */
  static Panel open(
      PanelConfig config,
      WiresOpener opener,
      PanelListener listener,
      Clock clock,
      LongSupplier nanos) {
    var panel = new Panel(config, opener, listener, clock, nanos);
    panel.thread.start();
    return panel;
  }

  private static WiresOpener opener(PanelConfig config, LongSupplier nanos) {
    var wires = config.inputs().values();
    return switch (config.adapter()) {
      case Adapter.Modbus(var port, int baud, int unit) ->
          ModbusWires.opener(SerialPorts.at(port, baud, Flow.NONE), baud, unit, wires, nanos);
      case Adapter.Gpio(var provider) -> {
        var levels = new HashMap<Integer, Boolean>();
        config
            .outputs()
            .forEach((output, wire) ->
                levels.put(wire.line(), wire.active().level(output.isOnWhenSafe())));
        yield switch (provider) {
          case GPIOD -> GpioWires.gpiod(wires, levels);
        };
      }
    };
  }

  public PanelConfig config() {
    return config;
  }

  /** The panel as last heard. */
  public PanelHealth health() {
    return loop.health();
  }

  /** What is active now, a press in its length too; empty while nothing is heard. */
  public Set<Input> active() {
    return inputs.active();
  }

  /**
   * Wishes an output on or off: set within a moment, and again after each lost link. Nothing where
   * it has no wire, or the panel is closed.
   */
  public void set(Output output, boolean on) {
    if (outputs.wish(output, on)) {
      loop.wake();
    }
  }

  /** Leaves the status light off and the backlight on. Waits 4 s at most. */
  @Override
  public void close() {
    loop.end();
    try {
      if (!thread.join(CLOSE)) {
        log.warn("the panel's wires hang and are given up");
        connection.drop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    news.close();
  }
}
