package community.leju.process.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The YAML file of one process: a flat mapping of scalars, each remembered with its line. */
final class SettingsFile {
  private static final int MOST_BYTES = 64 * 1024;

  record Line(String value, String source) {}

  private SettingsFile() {}

  static Map<String, Line> read(Path file, List<String> problems) {
    var lines = new LinkedHashMap<String, Line>();
    if (!Files.exists(file)) {
      return lines;
    }
    var name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > MOST_BYTES) {
        problems.add(name + ": larger than " + MOST_BYTES + " bytes");
        return lines;
      }
      parse(Files.readString(file)).ifPresent(root -> collect(root, name, lines, problems));
    } catch (IOException | YamlEngineException e) {
      problems.add(name + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return lines;
  }

  private static Optional<Node> parse(String text) {
    return new Compose(LoadSettings.builder().setAllowDuplicateKeys(false).build())
        .composeString(text);
  }

  private static void collect(
      Node root, String name, Map<String, Line> lines, List<String> problems) {
    if (!(root instanceof MappingNode mapping)) {
      problems.add(name + ":" + line(root) + ": expected 'key: value' lines");
      return;
    }
    for (NodeTuple pair : mapping.getValue()) {
      var source = name + ":" + line(pair.getKeyNode());
      if (pair.getKeyNode() instanceof ScalarNode key
          && pair.getValueNode() instanceof ScalarNode value) {
        lines.put(key.getValue(), new Line(value.getValue(), source));
      } else {
        problems.add(source + ": expected 'key: value'");
      }
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
