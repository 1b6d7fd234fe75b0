package community.leju.hardware.panel;

import community.leju.hardware.config.BadConfig;
import community.leju.hardware.config.JsonFile;
import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.panel.wire.OutputWire;
import community.leju.hardware.panel.wire.Polarity;
import community.leju.hardware.panel.wire.Pull;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One kiosk's panel. What it does not have has no wire.
 *
 * @param name of its file, for messages
 * @param inputs at least one, each on a line of its own
 * @param outputs each on a line of its own; GPIO lines are not an input's either
 */
public record PanelConfig(
    String name, Adapter adapter, Map<Input, InputWire> inputs, Map<Output, OutputWire> outputs) {

  public PanelConfig {
    inputs = Map.copyOf(inputs);
    outputs = Map.copyOf(outputs);
    var problems = new ArrayList<String>();
    if (inputs.isEmpty()) {
      problems.add("inputs: none, a panel has at least one");
    }
    var inputLines = new HashMap<Integer, String>();
    for (var input : Input.values()) {
      var wire = inputs.get(input);
      if (wire != null) {
        addStuck(problems, input, wire);
        addTaken(problems, inputLines, wire.line(), "inputs." + input.word());
      }
    }
    // A board counts its coils and its inputs apart; a pin is one or the other.
    var outputLines = adapter instanceof Adapter.Gpio ? inputLines : new HashMap<Integer, String>();
    for (var output : Output.values()) {
      var wire = outputs.get(output);
      if (wire != null) {
        addTaken(problems, outputLines, wire.line(), "outputs." + output.word());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadConfig(what(name), problems);
    }
  }

  private static void addStuck(List<String> problems, Input input, InputWire wire) {
    boolean fits =
        input
            .stuckSeconds()
            .map(range -> range.contains(wire.stuckSeconds()))
            .orElse(wire.stuckSeconds() == 0);
    if (!fits) {
      problems.add(
          "inputs.%s.stuckSeconds: %d is not %s"
              .formatted(
                  input.word(),
                  wire.stuckSeconds(),
                  input.stuckSeconds().map(range -> "from " + range).orElse("0, it never is")));
    }
  }

  private static void addTaken(
      List<String> problems, Map<Integer, String> taken, int line, String field) {
    var other = taken.putIfAbsent(line, field);
    if (other != null) {
      problems.add(field + ".line: " + line + " is " + other + "'s");
    }
  }

  /** Everything on a board at that port, on lines from 0 in the order of the names, active high. */
  public static PanelConfig usual(Path port) {
    var inputs = new EnumMap<Input, InputWire>(Input.class);
    for (var input : Input.values()) {
      inputs.put(
          input,
          new InputWire(
              inputs.size(),
              Polarity.HIGH,
              Pull.awayFrom(Polarity.HIGH),
              InputWire.USUAL_DEBOUNCE_MILLIS,
              input.usualStuckSeconds()));
    }
    var outputs = new EnumMap<Output, OutputWire>(Output.class);
    for (var output : Output.values()) {
      outputs.put(output, new OutputWire(outputs.size(), Polarity.HIGH));
    }
    return new PanelConfig("usual", new Adapter.Modbus(port, 9600, 1), inputs, outputs);
  }

  /**
   * A panel from a technician's file.
   *
   * @throws BadConfig where the file is none, or cannot be read
   */
  public static PanelConfig read(Path file) {
    var name = String.valueOf(file.getFileName());
    return PanelFields.read(name, JsonFile.read(file, what(name)));
  }

  static String what(String name) {
    return "panel " + name;
  }
}
