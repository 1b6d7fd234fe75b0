package community.leju.hardware.panel;

import community.leju.hardware.panel.wire.OutputWire;
import community.leju.hardware.panel.wire.Wires;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** What the outputs are wished to be, and what they are known to be. */
final class Outputs {
  private final Map<Output, OutputWire> wires = new EnumMap<>(Output.class);
  private final Map<Output, Boolean> wished = new EnumMap<>(Output.class);
  private final Map<Output, Boolean> known = new EnumMap<>(Output.class);
  private boolean left;

  Outputs(Map<Output, OutputWire> wires) {
    this.wires.putAll(wires);
    wishSafe();
  }

  /** Whether that is another wish than before. */
  synchronized boolean wish(Output output, boolean on) {
    return !left && !Boolean.valueOf(on).equals(wished.put(output, on));
  }

  /** As it is good to leave them; from now on nobody is granted a wish. */
  synchronized void leave() {
    wishSafe();
    left = true;
  }

  private void wishSafe() {
    for (var output : Output.values()) {
      wished.put(output, output.isOnWhenSafe());
    }
  }

  private synchronized boolean wished(Output output) {
    return wished.getOrDefault(output, false);
  }

  /** Sets what is not known to be as wished. */
  void fulfil(Wires open) throws IOException {
    for (var output : wires.entrySet()) {
      boolean on = wished(output.getKey());
      if (!Boolean.valueOf(on).equals(known.get(output.getKey()))) {
        var wire = output.getValue();
        open.write(wire.line(), wire.active().level(on));
        known.put(output.getKey(), on);
      }
    }
  }

  /** The board may have lost its power: none is known any more. */
  void forget() {
    known.clear();
  }
}
