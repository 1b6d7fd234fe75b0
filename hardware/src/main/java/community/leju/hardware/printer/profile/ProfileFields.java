package community.leju.hardware.printer.profile;

import community.leju.hardware.config.BadConfig;
import community.leju.hardware.config.Fields;
import community.leju.hardware.serial.Flow;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one profile as JSON. Read by hand rather than bound by reflection: this runs before
 * a kiosk's first picture.
 */
final class ProfileFields {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final List<String> problems = new ArrayList<>();
  private final Fields root;

  private ProfileFields(JsonNode root) {
    this.root = Fields.of(root, problems);
  }

  static PrinterProfile read(String name, JsonNode json) {
    var fields = new ProfileFields(json);
    try {
      var profile = fields.profile(name);
      if (fields.problems.isEmpty()) {
        return profile;
      }
    } catch (BadConfig bad) {
      // The values' problems and the fields' problems are reported together.
      fields.problems.addAll(bad.problems());
    }
    throw new BadConfig(PrinterProfile.what(name), fields.problems.stream().distinct().toList());
  }

  private PrinterProfile profile(String name) {
    int dots = root.number("dots", PrinterProfile.DOTS, 576);
    int dpi = root.number("dpi", PrinterProfile.DPI, 203);
    int baud = root.number("baud", PrinterProfile.SPEEDS, 9600);
    var flow = root.choice("flow", Flow.class, Flow.NONE);
    var codePage = codePage();
    var marks = root.choice("marks", MarkKind.class, MarkKind.PROCESS_ID);
    var cutter = root.choice("cutter", Cutter.class, Cutter.NONE);
    int feed = root.number("feedToCutterDots", PrinterProfile.FEED_TO_CUTTER, 0);
    boolean nearEnd = root.flag("nearEnd", false);
    int units = root.number("feedUnitsPerDot", PrinterProfile.FEED_UNITS, 1);
    boolean crop = root.flag("leftCrop", false);
    boolean witness = root.flag("powerWitness", false);
    boolean text = root.flag("text", false);
    root.end();
    return new PrinterProfile(
        name, dots, dpi, baud, flow, codePage, marks, cutter, feed, nearEnd, units, crop, witness,
        text);
  }

  private Charset codePage() {
    var name = root.text("codePage", GB18030.name());
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      root.add("codePage", name + " is no known character set");
      return GB18030;
    }
  }
}
