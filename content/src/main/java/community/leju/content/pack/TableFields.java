package community.leju.content.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table's rows as mappings. A column is a field; {@code name.en} beside {@code name} is its
 * English; {@code can[]} is a list of texts, parted by semicolons. An empty cell is a field left
 * out.
 *
 * @param rows the mappings
 * @param lines from JSON pointer within the list to the table's line
 */
record TableFields(ArrayNode rows, Map<String, Integer> lines) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NAME =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9]{0,39})(\\.zh|\\.en|\\[\\])?");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

  static TableFields of(Table table, Notes notes) {
    var rows = JSON.arrayNode();
    var lines = new HashMap<String, Integer>();
    if (isHeader(table.header(), notes)) {
      for (var row : table.rows()) {
        var at = "/" + rows.size();
        lines.put(at, row.line());
        rows.add(mapping(table.header().cells(), row, notes));
      }
    }
    return new TableFields(rows, lines);
  }

  private static boolean isHeader(Table.Row header, Notes notes) {
    var names = new HashSet<String>();
    boolean isHeader = true;
    if (header.cells().size() > Table.MOST_COLUMNS) {
      notes.note(header.line(), "has more than " + Table.MOST_COLUMNS + " columns");
      return false;
    }
    for (var name : header.cells()) {
      if (name.isEmpty()) {
        continue;
      }
      if (!NAME.matcher(name).matches()) {
        notes.note(header.line(), "'" + name + "' is no field's name; expected as in YAML");
        isHeader = false;
      } else if (!names.add(name.replace(".zh", ""))) {
        notes.note(header.line(), "'" + name + "' is there twice");
        isHeader = false;
      }
    }
    return isHeader;
  }

  private static ObjectNode mapping(List<String> names, Table.Row row, Notes notes) {
    var mapping = JSON.objectNode();
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i);
      if (cell.isEmpty()) {
        continue;
      }
      var name = i < names.size() ? names.get(i) : "";
      if (name.isEmpty()) {
        notes.note(row.line(), "'" + cell + "' stands in a column without a name");
        continue;
      }
      put(mapping, name, cell);
    }
    return mapping;
  }

  private static void put(ObjectNode mapping, String column, String cell) {
    var parts = NAME.matcher(column);
    if (!parts.matches()) {
      throw new IllegalStateException(column);
    }
    var name = parts.group(1);
    switch (parts.group(2)) {
      case null -> {
        if (mapping.get(name) instanceof ObjectNode both) {
          both.put("zh", cell);
        } else {
          mapping.set(name, value(cell));
        }
      }
      case "[]" -> {
        var list = mapping.putArray(name);
        for (var one : cell.split("[;；\n]", -1)) {
          if (!one.isBlank()) {
            list.add(one.strip());
          }
        }
      }
      default -> {
        var both = JSON.objectNode();
        switch (mapping.get(name)) {
          case null -> {}
          case ObjectNode known -> both = known;
          case JsonNode zh -> both.put("zh", zh.asString());
        }
        both.put(parts.group(2).substring(1), cell);
        mapping.set(name, both);
      }
    }
  }

  /** As YAML reads a plain word: whole numbers and truth are what they say, the rest is text. */
  private static JsonNode value(String cell) {
    if (WHOLE.matcher(cell).matches()) {
      return JSON.numberNode(Integer.parseInt(cell));
    }
    return switch (cell) {
      case "true", "TRUE" -> JSON.booleanNode(true);
      case "false", "FALSE" -> JSON.booleanNode(false);
      default -> JSON.stringNode(cell);
    };
  }
}
