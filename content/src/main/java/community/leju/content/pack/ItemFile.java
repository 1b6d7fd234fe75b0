package community.leju.content.pack;

import community.leju.content.item.InvalidDocument;
import community.leju.content.item.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** One authored file on its way to an item: its text, its fields, its pictures and its prose. */
final class ItemFile {
  private static final String FENCE = "---\n";
  private static final String BODY = "body";
  private static final String FORMAT = "format";
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
