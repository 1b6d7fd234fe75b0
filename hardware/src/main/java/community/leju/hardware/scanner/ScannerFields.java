package community.leju.hardware.scanner;

import community.leju.hardware.config.BadConfig;
import community.leju.hardware.config.Fields;
import community.leju.hardware.serial.SerialPorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A scanner's configuration as JSON. */
final class ScannerFields {
  private static final Path NONE = Path.of("/dev/null");

  private final List<String> problems = new ArrayList<>();
  private final Fields root;

  private ScannerFields(JsonNode root) {
    this.root = Fields.of(root, problems);
  }

  static ScannerConfig read(String name, JsonNode json) {
    var fields = new ScannerFields(json);
    var source = source(fields.root.object("adapter"));
    var encoding =
        fields.root.has("encoding")
            ? fields.root.choice("encoding", Encoding.class, Encoding.AUTO)
            : Encoding.AUTO;
    int repeat =
        fields.root.optional(
            "repeatMillis", ScannerConfig.REPEAT_MILLIS, ScannerConfig.USUAL_REPEAT_MILLIS);
    fields.root.end();
    if (!fields.problems.isEmpty()) {
      throw new BadConfig(ScannerConfig.what(name), fields.problems);
    }
    return new ScannerConfig(name, source, encoding, repeat);
  }

  /** Of two, one is unknown. */
  private static Source source(Fields adapter) {
    if (adapter.has("keyboard")) {
      var keyboard = adapter.object("keyboard");
      var device = keyboard.path("device", NONE);
      boolean grab = !keyboard.has("grab") || keyboard.flag("grab", true);
      keyboard.end();
      adapter.end();
      return new Source.Keyboard(device, grab);
    }
    var serial = adapter.object("serial");
    var port = serial.path("port", NONE);
    int baud = serial.number("baud", SerialPorts.SPEEDS, 9600);
    serial.end();
    adapter.end();
    return new Source.Serial(port, baud);
  }
}
