package community.leju.content.pack;

import community.leju.content.item.InvalidDocument;
import community.leju.content.item.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One authored file on its way to an item: its text, its fields, its pictures and its prose. */
final class ItemFile {
  private static final String FENCE = "---\n";
  private static final String BODY = "body";
  private static final String FORMAT = "format";
  private static final String TABLE = "table";
  private static final Set<String> NOT_AUTHORED =
      Set.of(
          "kind", "formatVersion", "scope", "id", CivilPeriod.VALID_FROM, CivilPeriod.VALID_UNTIL);

  private final Path file;
  private final Notes notes;
  private final Problems problems;

  ItemFile(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.notes = problems.in(file);
  }

  /** The fields of {@code pack.yaml}. */
  Optional<Authored> readHeader() {
    return TextFile.read(file, notes).flatMap(text -> YamlSource.read(text, 0, notes));
  }

  /** The fields of a YAML file. */
  Optional<Authored> readYaml() {
    return readHeader().map(this::refuseNotAuthored);
  }

  /** The fields of a Markdown file's front matter, with both languages' bodies. */
  Optional<Authored> readProse(Optional<Path> english) {
    var text = TextFile.read(file, notes);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var parts = split(text.get());
    if (parts.isEmpty()) {
      notes.note(1, "must begin with front matter: a line '---', fields, a line '---'");
      return Optional.empty();
    }
    return YamlSource.read(parts.get().front(), 1, notes)
        .map(this::refuseNotAuthored)
        .map(authored -> withBody(authored, parts.get(), english));
  }

  private Authored withBody(Authored authored, Parts parts, Optional<Path> english) {
    if (authored.fields().has(BODY)) {
      notes.note(authored.lineOf("/" + BODY), "body: stands under the front matter, not in it");
    }
    var zh = html(parts, format(authored, notes), notes);
    var body = authored.fields().putObject(BODY).put("zh", zh);
    authored.lines().put("/" + BODY, parts.linesBefore() + 1);
    if (english.isPresent()) {
      readEnglish(english.get()).ifPresent(en -> body.put("en", en));
      if (zh.isBlank()) {
        problems.in(english.get()).note(0, "there is English, but no Chinese beside it");
      }
    } else if (zh.isEmpty()) {
      authored.fields().remove(BODY);
    }
    return authored;
  }

  /** Its front matter is needed only to say {@code format: html}. */
  private Optional<String> readEnglish(Path path) {
    var own = problems.in(path);
    return TextFile.read(path, own)
        .map(text -> {
          var parts = split(text);
          if (parts.isEmpty()) {
            return html(new Parts("", text, 0), false, own);
          }
          var front = YamlSource.read(parts.get().front(), 1, own);
          boolean isHtml = front.isPresent() && format(front.get(), own);
          front.ifPresent(fields ->
              fields
                  .fields()
                  .propertyNames()
                  .forEach(
                      name -> own.note(fields.lineOf("/" + name), name + ": is not known here")));
          return html(parts.get(), isHtml, own);
        });
  }

  private static boolean format(Authored authored, Notes notes) {
    var format = authored.fields().remove(FORMAT);
    if (format == null || format.asString().equals("markdown")) {
      return false;
    }
    if (!format.asString().equals("html")) {
      notes.note(authored.lineOf("/" + FORMAT), "format: must be markdown or html");
    }
    return true;
  }

  private static String html(Parts parts, boolean isHtml, Notes notes) {
    var text = parts.text();
    if (isHtml) {
      return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
    return Prose.toHtml(text, parts.linesBefore(), notes);
  }

  private record Parts(String front, String text, int linesBefore) {}

  private static Optional<Parts> split(String written) {
    var text = written.endsWith("\n") ? written : written + "\n";
    if (!text.startsWith(FENCE)) {
      return Optional.empty();
    }
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (end < 0) {
      return Optional.empty();
    }
    var front = text.substring(FENCE.length(), end + 1);
    int lines = (int) front.chars().filter(c -> c == '\n').count();
    return Optional.of(new Parts(front, text.substring(end + 1 + FENCE.length()), lines + 2));
  }

  private Authored refuseNotAuthored(Authored authored) {
    for (var name : NOT_AUTHORED) {
      if (authored.fields().remove(name) != null) {
        notes.note(authored.lineOf("/" + name), name + ": is not known here");
      }
    }
    return authored;
  }

  /** Puts the rows of a table's file in the place of its name, wherever one is named. */
  void resolveTables(Authored authored, Function<String, Optional<Path>> tables) {
    resolveTables(authored, authored.fields(), "", tables);
  }

  private void resolveTables(
      Authored authored, JsonNode node, String pointer, Function<String, Optional<Path>> tables) {
    switch (node) {
      case ObjectNode object -> {
        for (var name : List.copyOf(object.propertyNames())) {
          var inner = pointer + "/" + name;
          if (tableName(object.get(name)).isPresent()) {
            var table = tableName(object.get(name)).get();
            object.set(name, rows(authored, table, inner, tables));
          } else {
            resolveTables(authored, object.get(name), inner, tables);
          }
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          resolveTables(authored, array.get(i), pointer + "/" + i, tables);
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

  private JsonNode rows(
      Authored authored, String name, String pointer, Function<String, Optional<Path>> tables) {
    var file = tables.apply(name);
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

  /** Puts what a picture's file says in the place of its name, wherever a picture may stand. */
  void resolvePictures(Authored authored, Function<String, Optional<PictureFile>> pictures) {
    resolvePictures(authored, "", authored.fields(), pictures);
  }

  private void resolvePictures(
      Authored authored,
      String pointer,
      JsonNode node,
      Function<String, Optional<PictureFile>> pictures) {
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        var at = pointer + "/" + i;
        if (pointer.endsWith("/pictures") && list.get(i) instanceof ObjectNode picture) {
          resolvePicture(authored, at, picture, pictures);
        } else {
          resolvePictures(authored, at, list.get(i), pictures);
        }
      }
    } else if (node instanceof ObjectNode object) {
      object.forEachEntry((name, value) -> {
        var at = pointer + "/" + name;
        if (name.equals(Layout.PHOTO) && value instanceof ObjectNode picture) {
          resolvePicture(authored, at, picture, pictures);
        } else {
          resolvePictures(authored, at, value, pictures);
        }
      });
    }
  }

  private void resolvePicture(
      Authored authored,
      String pointer,
      ObjectNode entry,
      Function<String, Optional<PictureFile>> pictures) {
    for (var name : List.of("sha256", "mediaType", "width", "height")) {
      if (entry.remove(name) != null) {
        notes.note(authored.lineOf(pointer + "/" + name), name + ": is not known here");
      }
    }
    var name = entry.remove("picture");
    var found = Optional.<PictureFile>empty();
    if (name == null || !name.isString()) {
      notes.note(authored.lineOf(pointer), "picture: is missing; expected a file's name");
    } else {
      found = pictures.apply(name.asString());
      if (found.isEmpty()) {
        notes.note(
            authored.lineOf(pointer + "/picture"),
            "picture: '" + name.asString() + "' is no picture in this folder");
      }
    }
    // A picture that is valid but wrong: it lets the other fields be read, and is never returned.
    var picture = found.orElse(new PictureFile("0".repeat(64), "image/png", 1, 1));
    entry.put("sha256", picture.sha256()).put("mediaType", picture.mediaType());
    entry.put("width", picture.width()).put("height", picture.height());
  }

  /** Reads the item; its problems are noted at their lines. */
  <T> Optional<T> read(Authored authored, Function<ObjectNode, T> shape) {
    try {
      return Optional.of(shape.apply(authored.fields()));
    } catch (InvalidDocument e) {
      for (var problem : e.problems()) {
        authored.note(problem.pointer(), inPackWords(problem), notes);
      }
      return Optional.empty();
    }
  }

  private static String inPackWords(Problem problem) {
    var name = problem.pointer().isEmpty() ? "" : problem.pointer().substring(1) + ": ";
    return (name + problem.message())
        .replace(CivilPeriod.VALID_FROM, CivilPeriod.FROM)
        .replace(CivilPeriod.VALID_UNTIL, CivilPeriod.UNTIL);
  }
}
