package community.leju.content.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the rows of a table's file in the place of its name, wherever one is named. */
final class Tables {
  private static final String TABLE = "table";

  private final Authored authored;
  private final Problems problems;
  private final Notes notes;
  private final Function<String, Optional<Path>> files;

  /**
   * For one item.
   *
   * @param files the table's file of that name, in the item's folder
   */
  Tables(
      Authored authored, Problems problems, Notes notes, Function<String, Optional<Path>> files) {
    this.authored = authored;
    this.problems = problems;
    this.notes = notes;
    this.files = files;
  }

  void resolve() {
    resolve(authored.fields(), "");
  }

  private void resolve(JsonNode node, String pointer) {
    switch (node) {
      case ObjectNode object -> {
        for (var name : List.copyOf(object.propertyNames())) {
          var inner = pointer + "/" + name;
          var table = tableName(object.get(name));
          if (table.isPresent()) {
            object.set(name, rows(table.get(), inner));
          } else {
            resolve(object.get(name), inner);
          }
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          resolve(array.get(i), pointer + "/" + i);
        }
      }
      default -> {}
    }
  }

  private static Optional<String> tableName(JsonNode value) {
    return value instanceof ObjectNode object
            && object.size() == 1
            && object.has(TABLE)
            && object.get(TABLE).isString()
        ? Optional.of(object.get(TABLE).asString())
        : Optional.empty();
  }

  private JsonNode rows(String name, String pointer) {
    var file = files.apply(name);
    if (file.isEmpty()) {
      notes.note(
          authored.lineOf(pointer + "/" + TABLE),
          "table: '" + name + "' is no .csv or .xlsx in this folder");
      return JsonNodeFactory.instance.arrayNode();
    }
    var own = problems.in(file.get());
    var read = TableFile.read(file.get(), own).map(table -> TableFields.of(table, own));
    authored.tables().put(pointer, own);
    read.ifPresent(
        table -> table.lines().forEach((at, line) -> authored.lines().put(pointer + at, line)));
    return read.map(TableFields::rows).orElse(JsonNodeFactory.instance.arrayNode());
  }
}
