package community.leju.hardware.simulator;

import community.leju.hardware.panel.Adapter;
import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.Output;
import community.leju.hardware.panel.PanelConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A board with buttons, contacts and lamps that speaks Modbus RTU: discrete inputs (function 2),
 * coils (functions 1 and 5). All its coils are off when it is switched on.
 */
public final class VirtualPanel implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(VirtualPanel.class);

  private final PanelConfig config;
  private final InputStream in;
  private final OutputStream out;
  private final ModbusBoard board;

  private VirtualPanel(
      PanelConfig config,
      int unit,
      InputStream in,
      OutputStream out,
      BiConsumer<Output, Boolean> watch) {
    this.config = config;
    this.in = in;
    this.out = out;
    this.board = new ModbusBoard(unit, (line, high) -> changed(line, high, watch));
    config.inputs().forEach((_, wire) -> board.level(wire.line(), wire.active().level(false)));
    config.outputs().values().forEach(wire -> board.addCoil(wire.line()));
  }

  /**
   * Switches a board on.
   *
   * @param config where its lines lead to; with a Modbus adapter, whose port is of no account
   * @param watch told each change of an output
   */
  public static VirtualPanel start(
      PanelConfig config, InputStream in, OutputStream out, BiConsumer<Output, Boolean> watch) {
    if (!(config.adapter() instanceof Adapter.Modbus(_, _, int unit))) {
      throw new IllegalArgumentException("a virtual panel speaks Modbus, nothing else");
    }
    var panel = new VirtualPanel(config, unit, in, out, watch);
    Thread.ofPlatform().daemon().name("virtual-panel").start(panel::serve);
    return panel;
  }

  /**
   * Makes something happen to it, and waits for the end of what takes its time. Nothing happens to
   * an input without a wire.
   */
  public void suffer(PanelAction action) throws InterruptedException {
    switch (action) {
      case PanelAction.Press(var input, int millis) -> {
        level(input, true);
        Thread.sleep(millis);
        level(input, false);
      }
      case PanelAction.Hold(var input) -> level(input, true);
      case PanelAction.Release(var input) -> level(input, false);
      case PanelAction.Bounce(var input) -> bounce(input);
      case PanelAction.PowerCycle _ -> board.powerCycle();
      case PanelAction.Silence _ -> board.silence(true);
      case PanelAction.Speak _ -> board.silence(false);
    }
  }

  /** The outputs that are on. */
  public Set<Output> outputs() {
    var on = EnumSet.noneOf(Output.class);
    config
        .outputs()
        .forEach((output, wire) -> {
          if (wire.active().isActive(board.coil(wire.line()))) {
            on.add(output);
          }
        });
    return on;
  }

  /** Switches it off: it answers nothing more. The streams stay the caller's. */
  @Override
  public void close() {
    board.silence(true);
  }

  private void level(Input input, boolean active) {
    var wire = config.inputs().get(input);
    if (wire != null) {
      board.level(wire.line(), wire.active().level(active));
    }
  }

  private void bounce(Input input) {
    var wire = config.inputs().get(input);
    if (wire != null) {
      board.bounce(wire.line());
    }
  }

  private void changed(int line, boolean high, BiConsumer<Output, Boolean> watch) {
    config
        .outputs()
        .forEach((output, wire) -> {
          if (wire.line() == line) {
            watch.accept(output, wire.active().isActive(high));
          }
        });
  }

  private void serve() {
    try {
      for (int one = in.read(); one >= 0; one = in.read()) {
        var answer = board.hear(one);
        if (answer.length > 0) {
          out.write(answer);
          out.flush();
        }
      }
    } catch (IOException e) {
      log.debug("the virtual panel's line ended: {}", e.getMessage());
    }
  }
}
