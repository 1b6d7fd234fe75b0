package community.leju.content.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML 1.2 as JSON and remembers every line. Of YAML only what JSON has: no aliases (so none
 * can explode), no tags, texts as keys.
 */
final class YamlSource {
  private static final int DEEPEST = 16;
  private static final int MOST_NODES = 20_000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final int linesBefore;
  private final Notes notes;
  private final Map<String, Integer> lines = new HashMap<>();

  private YamlSource(int linesBefore, Notes notes) {
    this.linesBefore = linesBefore;
    this.notes = notes;
  }

  /**
   * Reads a mapping.
   *
   * @param linesBefore how many lines of its file stand before it
   * @return empty where there is no mapping; smaller mistakes are noted and left out
   */
  static Optional<Authored> read(String text, int linesBefore, Notes notes) {
    return new YamlSource(linesBefore, notes).read(text);
  }

  private Optional<Authored> read(String text) {
    try {
      // At once: snakeyaml-engine 3.0.1 trips over a rare character at the end of its buffer.
      var settings =
          LoadSettings.builder()
              .setCodePointLimit(Layout.MOST_TEXT_BYTES)
              .setBufferSize(text.length() + 2)
              .build();
      if (!isHarmless(new Parse(settings).parseString(text))) {
        return Optional.empty();
      }
      var root = new Compose(settings).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return Optional.of(new Authored(mapping(mapping, ""), lines));
      }
      notes.note(root.map(this::line).orElse(linesBefore + 1), "expected 'key: value' lines");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      notes.note(linesBefore + line, "is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      notes.note(
          linesBefore + 1,
          "is not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  /** Looks at the events first: building nodes recurses, and aliases make few bytes many nodes. */
  private boolean isHarmless(Iterable<Event> events) {
    int depth = 0;
    int nodes = 0;
    boolean isHarmless = true;
    for (var event : events) {
      switch (event) {
        case CollectionStartEvent start -> depth++;
        case CollectionEndEvent end -> depth--;
        case AliasEvent alias -> {
          notes.note(line(alias.getStartMark()), "aliases (*name) are not allowed: write it again");
          isHarmless = false;
        }
        default -> {}
      }
      if (depth > DEEPEST || ++nodes > MOST_NODES) {
        notes.note(line(event.getStartMark()), "is nested too deeply or too long");
        return false;
      }
    }
    return isHarmless;
  }

  private ObjectNode mapping(MappingNode node, String pointer) {
    lines.putIfAbsent(pointer, line(node));
    var object = JSON.objectNode();
    for (var pair : node.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        notes.note(line(pair.getKeyNode()), "a key must be a text");
        continue;
      }
      var name = key.getValue();
      if (object.has(name)) {
        notes.note(line(key), name + ": is there twice");
        continue;
      }
      var inner = pointer + "/" + name;
      lines.put(inner, line(key));
      object.set(name, value(pair.getValueNode(), inner));
    }
    return object;
  }

  private JsonNode value(Node node, String pointer) {
    return switch (node) {
      case MappingNode mapping -> mapping(mapping, pointer);
      case SequenceNode sequence -> {
        var array = JSON.arrayNode();
        for (var element : sequence.getValue()) {
          var inner = pointer + "/" + array.size();
          lines.put(inner, line(element));
          array.add(value(element, inner));
        }
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalStateException("a node of type " + node.getNodeType());
    };
  }

  /** Fractions stay texts: no field is one, and 1.50 as a text must not become 1.5. */
  private JsonNode scalar(ScalarNode node) {
    var text = node.getValue();
    var tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT) && text.length() <= 9 && text.matches("-?[0-9]+")) {
      return JSON.numberNode(Integer.parseInt(text));
    }
    if (!tag.equals(Tag.STR) && !tag.equals(Tag.INT) && !tag.equals(Tag.FLOAT)) {
      notes.note(line(node), "tags (" + tag.getValue() + ") are not allowed");
    }
    return JSON.stringNode(text);
  }

  private int line(Node node) {
    return line(node.getStartMark());
  }

  private int line(Optional<Mark> mark) {
    return linesBefore + mark.map(Mark::getLine).orElse(0) + 1;
  }
}
