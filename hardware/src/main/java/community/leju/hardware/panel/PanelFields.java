package community.leju.hardware.panel;

import community.leju.hardware.config.BadConfig;
import community.leju.hardware.config.Fields;
import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.panel.wire.OutputWire;
import community.leju.hardware.panel.wire.Polarity;
import community.leju.hardware.panel.wire.Pull;
import community.leju.hardware.serial.SerialPorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A panel's configuration as JSON. */
final class PanelFields {
  private final List<String> problems = new ArrayList<>();
  private final Fields root;
  private int spareLine = InputWire.LINES.most();

  private PanelFields(JsonNode root) {
    this.root = Fields.of(root, problems);
  }

  static PanelConfig read(String name, JsonNode json) {
    var fields = new PanelFields(json);
    try {
      var config = fields.config(name);
      if (fields.problems.isEmpty()) {
        return config;
      }
    } catch (BadConfig bad) {
      // The values' problems and the fields' problems are reported together.
      fields.problems.addAll(bad.problems());
    }
    throw new BadConfig(PanelConfig.what(name), fields.problems.stream().distinct().toList());
  }

  private PanelConfig config(String name) {
    var adapter = adapter(root.object("adapter"));
    var inputs = inputs(root.object("inputs"), adapter instanceof Adapter.Gpio);
    Map<Output, OutputWire> outputs =
        root.has("outputs") ? outputs(root.object("outputs")) : Map.of();
    root.end();
    return new PanelConfig(name, adapter, inputs, outputs);
  }

  private Adapter adapter(Fields fields) {
    if (fields.has("gpio")) {
      var gpio = fields.object("gpio");
      var provider = gpio.choice("provider", Adapter.Provider.class, Adapter.Provider.GPIOD);
      gpio.end();
      fields.end();
      return new Adapter.Gpio(provider);
    }
    var modbus = fields.object("modbus");
    var port = modbus.path("port", Path.of("/dev/null"));
    int baud = modbus.number("baud", SerialPorts.SPEEDS, 9600);
    int unit = modbus.number("unit", Adapter.Modbus.UNITS, 1);
    modbus.end();
    fields.end();
    return new Adapter.Modbus(port, baud, unit);
  }

  private Map<Input, InputWire> inputs(Fields fields, boolean pulls) {
    var wires = new EnumMap<Input, InputWire>(Input.class);
    for (var input : Input.values()) {
      if (fields.has(input.word())) {
        wires.put(input, input(input, fields.object(input.word()), pulls));
      }
    }
    fields.end();
    return wires;
  }

  private InputWire input(Input input, Fields fields, boolean pulls) {
    int line = line(fields);
    var active = fields.choice("active", Polarity.class, Polarity.HIGH);
    var pull = Pull.awayFrom(active);
    if (pulls && fields.has("pull")) {
      pull = fields.choice("pull", Pull.class, pull);
    }
    int debounce =
        fields.optional(
            "debounceMillis", InputWire.DEBOUNCE_MILLIS, InputWire.USUAL_DEBOUNCE_MILLIS);
    int stuck = input.usualStuckSeconds();
    if (input.stuckSeconds().isPresent()) {
      stuck = fields.optional("stuckSeconds", input.stuckSeconds().get(), stuck);
    }
    fields.end();
    return new InputWire(line, active, pull, debounce, stuck);
  }

  /** Where it is bad, one that hardly another has: it is not reported twice. */
  private int line(Fields fields) {
    return fields.number("line", InputWire.LINES, spareLine--);
  }

  private Map<Output, OutputWire> outputs(Fields fields) {
    var wires = new EnumMap<Output, OutputWire>(Output.class);
    for (var output : Output.values()) {
      if (fields.has(output.word())) {
        var wire = fields.object(output.word());
        int line = line(wire);
        var active = wire.choice("active", Polarity.class, Polarity.HIGH);
        wire.end();
        wires.put(output, new OutputWire(line, active));
      }
    }
    fields.end();
    return wires;
  }
}
