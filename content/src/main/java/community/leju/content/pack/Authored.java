package community.leju.content.pack;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a file and where they stand.
 *
 * @param lines from JSON pointer to line; the whole mapping is the empty pointer
 * @param tables from the JSON pointer of a list that stands in a table's file to that file
 */
record Authored(ObjectNode fields, Map<String, Integer> lines, Map<String, Notes> tables) {
  Authored(ObjectNode fields, Map<String, Integer> lines) {
    this(fields, lines, new HashMap<>());
  }

  /** The line of a field, or of what it should have stood in. */
  int lineOf(String pointer) {
    var at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }

  /** Notes a mistake where the field was written: in the file itself, or in a table's. */
  void note(String pointer, String message, Notes own) {
    var file = own;
    int length = -1;
    for (var table : tables.entrySet()) {
      if (pointer.startsWith(table.getKey() + "/") && table.getKey().length() > length) {
        file = table.getValue();
        length = table.getKey().length();
      }
    }
    file.note(lineOf(pointer), message);
  }
}
