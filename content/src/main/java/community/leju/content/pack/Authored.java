package community.leju.content.pack;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a file and where they stand.
 *
 * @param lines from JSON pointer to line; the whole mapping is the empty pointer
 */
record Authored(ObjectNode fields, Map<String, Integer> lines) {

  /** The line of a field, or of what it should have stood in. */
  int lineOf(String pointer) {
    var at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }
}
