package community.leju.content.pack;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as YAML that a person likes to edit: blocks, long texts as lines, quotes where needed. */
final class YamlText {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setSplitLines(false)
          .build();

  private YamlText() {}

  static String of(ObjectNode fields) {
    var events = new Serialize(SETTINGS).serializeOne(node(fields));
    return new Present(SETTINGS).emitToString(events.iterator());
  }

  private static Node node(JsonNode json) {
    return switch (json) {
      case ObjectNode object -> {
        var pairs = new ArrayList<NodeTuple>();
        object.forEachEntry((name, value) -> pairs.add(new NodeTuple(text(name), node(value))));
        yield new MappingNode(Tag.MAP, pairs, FlowStyle.BLOCK);
      }
      case ArrayNode array -> {
        List<Node> nodes = new ArrayList<>();
        array.forEach(value -> nodes.add(node(value)));
        yield new SequenceNode(Tag.SEQ, nodes, FlowStyle.BLOCK);
      }
      default -> {
        if (json.isBoolean()) {
          yield new ScalarNode(Tag.BOOL, json.asString(), ScalarStyle.PLAIN);
        }
        yield json.isNumber()
            ? new ScalarNode(Tag.INT, json.asString(), ScalarStyle.PLAIN)
            : text(json.asString());
      }
    };
  }

  private static ScalarNode text(String text) {
    var style = text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
    return new ScalarNode(Tag.STR, text, style);
  }
}
