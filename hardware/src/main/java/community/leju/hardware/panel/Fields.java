package community.leju.hardware.panel;

import community.leju.hardware.panel.wire.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One JSON object being read; what is wrong is added to the file's problems, with its path. */
final class Fields {
  private final JsonNode object;
  private final String path;
  private final List<String> problems;
  private final Set<String> used = new HashSet<>();

  Fields(JsonNode object, String path, List<String> problems) {
    this.object = object;
    this.path = path;
    this.problems = problems;
  }

  boolean has(String key) {
    return object.has(key);
  }

  /** An object in it; an empty one where there is none. */
  Fields object(String key) {
    var node = field(key);
    if (!node.isObject()) {
      add(key, shown(node) + " is not an object");
    }
    return new Fields(node, path + key + ".", problems);
  }

  int number(String key, Range range, int whenBad) {
    var node = field(key);
    if (!node.isInt() || !range.contains(node.intValue())) {
      add(key, shown(node) + " is not a whole number from " + range);
      return whenBad;
    }
    return node.intValue();
  }

  int number(String key, List<Integer> choices, int whenBad) {
    var node = field(key);
    if (!node.isInt() || !choices.contains(node.intValue())) {
      add(key, shown(node) + " is none of " + choices);
      return whenBad;
    }
    return node.intValue();
  }

  String text(String key, String whenBad) {
    var node = field(key);
    if (!node.isString() || node.stringValue().isBlank()) {
      add(key, shown(node) + " is no text");
      return whenBad;
    }
    return node.stringValue();
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E whenBad) {
    var node = field(key);
    var names = new ArrayList<String>();
    for (var constant : type.getEnumConstants()) {
      var name = constant.name().toLowerCase(Locale.ROOT);
      if (node.isString() && node.stringValue().equals(name)) {
        return constant;
      }
      names.add(name);
    }
    add(key, shown(node) + " is none of " + String.join(", ", names));
    return whenBad;
  }

  void add(String key, String problem) {
    problems.add(path + key + ": " + problem);
  }

  /** Nothing else is read of it: what is there besides is refused. */
  void end() {
    for (var key : object.propertyNames()) {
      if (!used.contains(key)) {
        add(key, "unknown field");
      }
    }
  }

  private JsonNode field(String key) {
    used.add(key);
    return object.path(key);
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "missing, and so" : node.toString();
  }
}
