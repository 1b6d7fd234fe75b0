package community.leju.hardware.printer.profile;

import community.leju.hardware.serial.Flow;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of one profile as JSON. Read by hand rather than bound by reflection: this runs before
 * a kiosk's first picture.
 */
final class ProfileFields {
  private final JsonNode root;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  private ProfileFields(JsonNode root) {
    this.root = root;
  }

  static PrinterProfile read(String name, byte[] json) {
    var fields = new ProfileFields(parse(name, json));
    try {
      var profile = fields.profile(name);
      fields.check(name);
      return profile;
    } catch (BadProfile bad) {
      // The values' problems and the fields' problems are reported together.
      fields.problems.addAll(bad.problems());
      throw new BadProfile(name, fields.problems.stream().distinct().toList());
    }
  }

  private static JsonNode parse(String name, byte[] json) {
    try {
      var root = JsonMapper.shared().readTree(json);
      if (root.isObject()) {
        return root;
      }
      throw new BadProfile(name, List.of("not a JSON object"));
    } catch (JacksonException e) {
      throw new BadProfile(name, List.of("not JSON: " + e.getOriginalMessage()));
    }
  }

  private PrinterProfile profile(String name) {
    return new PrinterProfile(
        name,
        number("dots", 576),
        number("dpi", 203),
        number("baud", 9600),
        choice("flow", Flow.class, Flow.NONE),
        charset("codePage"),
        choice("marks", MarkKind.class, MarkKind.PROCESS_ID),
        choice("cutter", Cutter.class, Cutter.NONE),
        number("feedToCutterDots", 0),
        flag("nearEnd"),
        number("feedUnitsPerDot", 1),
        flag("leftCrop"),
        flag("powerWitness"));
  }

  private void check(String name) {
    for (var key : root.propertyNames()) {
      if (!used.contains(key)) {
        problems.add(key + ": unknown field");
      }
    }
    if (!problems.isEmpty()) {
      throw new BadProfile(name, problems);
    }
  }

  private JsonNode field(String key) {
    used.add(key);
    return root.path(key);
  }

  private int number(String key, int whenBad) {
    var node = field(key);
    if (node.isInt()) {
      return node.intValue();
    }
    problems.add(key + ": " + shown(node) + " is not a whole number");
    return whenBad;
  }

  private boolean flag(String key) {
    var node = field(key);
    if (!node.isBoolean()) {
      problems.add(key + ": " + shown(node) + " is not true or false");
    }
    return node.asBoolean(false);
  }

  private <E extends Enum<E>> E choice(String key, Class<E> type, E whenBad) {
    var node = field(key);
    var names = new ArrayList<String>();
    for (var constant : type.getEnumConstants()) {
      var name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (node.isString() && node.stringValue().equals(name)) {
        return constant;
      }
      names.add(name);
    }
    problems.add(key + ": " + shown(node) + " is none of " + String.join(", ", names));
    return whenBad;
  }

  private Charset charset(String key) {
    var node = field(key);
    try {
      return Charset.forName(node.asString(""));
    } catch (IllegalArgumentException e) {
      problems.add(key + ": " + shown(node) + " is no known character set");
      return Charset.defaultCharset();
    }
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "missing, and so" : node.toString();
  }
}
