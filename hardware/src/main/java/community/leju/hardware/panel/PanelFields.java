package community.leju.hardware.panel;

import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.panel.wire.OutputWire;
import community.leju.hardware.panel.wire.Polarity;
import community.leju.hardware.panel.wire.Pull;
import community.leju.hardware.panel.wire.Range;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A panel's configuration as JSON. */
final class PanelFields {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final List<String> problems = new ArrayList<>();
  private final Fields root;
  private int spareLine = InputWire.LINES.most();

  private PanelFields(JsonNode root) {
    this.root = new Fields(root, "", problems);
  }

  static PanelConfig read(String name, byte[] json) {
    var fields = new PanelFields(parse(name, json));
    try {
      var config = fields.config(name);
      if (fields.problems.isEmpty()) {
        return config;
      }
    } catch (BadPanel bad) {
      // The values' problems and the fields' problems are reported together.
      fields.problems.addAll(bad.problems());
    }
    throw new BadPanel(name, fields.problems.stream().distinct().toList());
  }

  private static JsonNode parse(String name, byte[] json) {
    try {
      var root = MAPPER.readTree(json);
      if (root.isObject()) {
        return root;
      }
      throw new BadPanel(name, List.of("not a JSON object"));
    } catch (JacksonException e) {
      throw new BadPanel(name, List.of("not JSON: " + e.getOriginalMessage()));
    }
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
    var port = port(modbus);
    int baud = modbus.number("baud", Adapter.Modbus.SPEEDS, 9600);
    int unit = modbus.number("unit", Adapter.Modbus.UNITS, 1);
    modbus.end();
    fields.end();
    return new Adapter.Modbus(port, baud, unit);
  }

  private static Path port(Fields modbus) {
    try {
      return Path.of(modbus.text("port", "/dev/null"));
    } catch (InvalidPathException e) {
      modbus.add("port", "no path: " + e.getReason());
      return Path.of("/dev/null");
    }
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
        optional(
            fields, "debounceMillis", InputWire.DEBOUNCE_MILLIS, InputWire.USUAL_DEBOUNCE_MILLIS);
    int stuck = input.usualStuckSeconds();
    if (input.stuckSeconds().isPresent()) {
      stuck = optional(fields, "stuckSeconds", input.stuckSeconds().get(), stuck);
    }
    fields.end();
    return new InputWire(line, active, pull, debounce, stuck);
  }

  /** Where it is bad, one that hardly another has: it is not reported twice. */
  private int line(Fields fields) {
    return fields.number("line", InputWire.LINES, spareLine--);
  }

  private static int optional(Fields fields, String key, Range range, int usual) {
    return fields.has(key) ? fields.number(key, range, usual) : usual;
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
