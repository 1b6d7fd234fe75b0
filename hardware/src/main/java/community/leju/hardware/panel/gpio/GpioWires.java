package community.leju.hardware.panel.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.panel.wire.Pull;
import community.leju.hardware.panel.wire.Wires;
import community.leju.hardware.panel.wire.WiresOpener;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Pins as Pi4J has them; its providers' debouncing is left off, its events are not listened to. */
public final class GpioWires implements Wires {
  private final Context context;
  private final Map<Integer, DigitalInput> inputs = new HashMap<>();
  private final Map<Integer, DigitalOutput> outputs = new HashMap<>();

  private GpioWires(Context context) {
    this.context = context;
  }

  /**
   * Opens pins through Linux's GPIO character device.
   *
   * @param outputs each one's level until it is written
   */
  public static WiresOpener gpiod(Collection<InputWire> inputs, Map<Integer, Boolean> outputs) {
    return () -> {
      try {
        return on(gpiodContext(), inputs, outputs);
      } catch (RuntimeException | LinkageError e) {
        throw new IOException("the pins cannot be opened: " + e.getMessage(), e);
      }
    };
  }

  private static Context gpiodContext() {
    return Pi4J.newContextBuilder()
        // A hook for each try would stay until the program's end.
        .disableShutdownHook()
        .add(GpioDDigitalInputProvider.newInstance(), GpioDDigitalOutputProvider.newInstance())
        .build();
  }

  /** Opens pins in a context with providers; it is shut down with them, and where that fails. */
  public static GpioWires on(
      Context context, Collection<InputWire> inputs, Map<Integer, Boolean> outputs) {
    var wires = new GpioWires(context);
    try {
      inputs.forEach(wires::add);
      outputs.forEach(wires::add);
      return wires;
    } catch (RuntimeException | LinkageError e) {
      wires.close();
      throw e;
    }
  }

  private void add(InputWire wire) {
    var config =
        DigitalInput.newConfigBuilder(context)
            .id(inputId(wire.line()))
            .address(wire.line())
            .pull(resistor(wire.pull()))
            .debounce(0L)
            .build();
    inputs.put(wire.line(), context.create(config));
  }

  private void add(int line, boolean high) {
    var config =
        DigitalOutput.newConfigBuilder(context)
            .id(outputId(line))
            .address(line)
            .initial(DigitalState.getState(high))
            .build();
    outputs.put(line, context.create(config));
  }

  /** The name by which the context knows an input's pin. */
  public static String inputId(int line) {
    return "input-" + line;
  }

  /** The name by which the context knows an output's pin. */
  public static String outputId(int line) {
    return "output-" + line;
  }

  private static PullResistance resistor(Pull pull) {
    return switch (pull) {
      case UP -> PullResistance.PULL_UP;
      case DOWN -> PullResistance.PULL_DOWN;
      case OFF -> PullResistance.OFF;
    };
  }

  @Override
  public BitSet read() throws IOException {
    var high = new BitSet();
    try {
      inputs.forEach((line, input) -> high.set(line, input.state() == DigitalState.HIGH));
    } catch (RuntimeException e) {
      throw new IOException("the pins cannot be read: " + e.getMessage(), e);
    }
    return high;
  }

  @Override
  public void write(int line, boolean high) throws IOException {
    try {
      var output = outputs.get(line);
      if (output == null) {
        throw new IllegalArgumentException("no output on line " + line);
      }
      output.state(DigitalState.getState(high));
    } catch (RuntimeException e) {
      throw new IOException("line " + line + " cannot be set: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (!context.isShutdown()) {
      context.shutdown();
    }
  }
}
