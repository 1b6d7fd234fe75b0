package community.leju.hardware.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One JSON object being read; what is wrong is added to the file's problems, with its path. */
public final class Fields {
  private final JsonNode object;
  private final String path;
  private final List<String> problems;
  private final Set<String> used = new HashSet<>();

  private Fields(JsonNode object, String path, List<String> problems) {
    this.object = object;
    this.path = path;
    this.problems = problems;
  }

  /** The whole of a file. */
  public static Fields of(JsonNode root, List<String> problems) {
    return new Fields(root, "", problems);
  }

  public boolean has(String key) {
    return object.has(key);
  }

  /** An object in it; an empty one where there is none. */
  public Fields object(String key) {
    var node = field(key);
    if (!node.isObject()) {
      add(key, shown(node) + " is not an object");
    }
    return new Fields(node, path + key + ".", problems);
  }

  public int number(String key, Range range, int whenBad) {
    var node = field(key);
    if (!node.isInt() || !range.contains(node.intValue())) {
      add(key, shown(node) + " is not a whole number from " + range);
      return whenBad;
    }
    return node.intValue();
  }

  public int number(String key, List<Integer> choices, int whenBad) {
    var node = field(key);
    if (!node.isInt() || !choices.contains(node.intValue())) {
      add(key, shown(node) + " is none of " + choices);
      return whenBad;
    }
    return node.intValue();
  }

  /** A number that may be left out. */
  public int optional(String key, Range range, int usual) {
    return has(key) ? number(key, range, usual) : usual;
  }

  public String text(String key, String whenBad) {
    var node = field(key);
    if (!node.isString() || node.stringValue().isBlank()) {
      add(key, shown(node) + " is no text");
      return whenBad;
    }
    return node.stringValue();
  }

  public boolean flag(String key, boolean whenBad) {
    var node = field(key);
    if (!node.isBoolean()) {
      add(key, shown(node) + " is neither true nor false");
      return whenBad;
    }
    return node.booleanValue();
  }

  /** A file's place; not looked at here. */
  public Path path(String key, Path whenBad) {
    try {
      return Path.of(text(key, whenBad.toString()));
    } catch (InvalidPathException e) {
      add(key, "no path: " + e.getReason());
      return whenBad;
    }
  }

  public <E extends Enum<E>> E choice(String key, Class<E> type, E whenBad) {
    var node = field(key);
    var names = new ArrayList<String>();
    for (var constant : type.getEnumConstants()) {
      var name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (node.isString() && node.stringValue().equals(name)) {
        return constant;
      }
      names.add(name);
    }
    add(key, shown(node) + " is none of " + String.join(", ", names));
    return whenBad;
  }

  public void add(String key, String problem) {
    problems.add(path + key + ": " + problem);
  }

  /** Nothing else is read of it: what is there besides is refused. */
  public void end() {
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
