package community.leju.content.pack;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.submission.Form;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folder of one kind: its items' files, their English, their pictures. */
final class KindFolder {
  private final String kind;
  private final Scope scope;
  private final CivilPeriod period;
  private final Problems problems;
  private final Found found;
  private final SortedMap<String, Path> items = new TreeMap<>();
  private final Map<String, Path> englishes = new TreeMap<>();
  private final Map<String, Path> pictures = new TreeMap<>();
  private final Set<String> usedPictures = new HashSet<>();
  private final Map<String, Path> tables = new TreeMap<>();
  private final Set<String> usedTables = new HashSet<>();

  KindFolder(String kind, Scope scope, ZoneId zone, Problems problems, Found found) {
    this.kind = kind;
    this.scope = scope;
    this.period = new CivilPeriod(zone);
    this.problems = problems;
    this.found = found;
  }

  void read(Map<String, Path> entries) {
    entries.forEach(this::sort);
    if (Layout.isOnce(kind) && items.size() > 1) {
      note(items.lastEntry().getValue(), "there can be only one '" + kind + "'");
    }
    items.forEach(this::readItem);
    englishes.keySet().removeAll(items.keySet());
    englishes.values().forEach(file -> note(file, "has no Chinese file of its name beside it"));
    pictures.keySet().removeAll(usedPictures);
    pictures.values().forEach(file -> note(file, "no item in this folder uses it"));
    tables.keySet().removeAll(usedTables);
    tables.values().forEach(file -> note(file, "no item in this folder uses it"));
  }

  private void sort(String name, Path path) {
    var extension = Layout.extension(kind);
    if (Files.isDirectory(path)) {
      note(path, "folders are not allowed here");
    } else if (Layout.isPicture(name)) {
      pictures.put(name, path);
    } else if (TableFile.isTable(name)) {
      tables.put(name, path);
    } else if (TableFile.isRefused(name)) {
      note(path, "is a table that cannot be read: save it as .xlsx or as .csv");
    } else if (Layout.isProse(kind) && name.endsWith(Layout.ENGLISH)) {
      englishes.put(stem(name, Layout.ENGLISH), path);
    } else if (name.endsWith(extension)) {
      items.put(stem(name, extension), path);
    } else {
      note(path, "is not known here; expected *" + extension + " and their pictures and tables");
    }
  }

  private void readItem(String id, Path path) {
    var file = new ItemFile(path, problems);
    var authored =
        Layout.isProse(kind)
            ? file.readProse(Optional.ofNullable(englishes.get(id)))
            : file.readYaml();
    var ref = ref(id, path);
    authored.ifPresent(fields -> {
      new Tables(fields, problems, problems.in(path), this::table).resolve();
      if (kind.equals(Form.KIND)) {
        fields.fields().put("id", ref.id());
        file.read(fields, node -> Fields.readDocumentStrictly(node, Form::read))
            .ifPresent(found.forms()::add);
      } else {
        period.toInstants(fields, problems.in(path));
        new PictureFields(fields, problems.in(path), this::picture).resolve();
        Catalogue.find(kind)
            .flatMap(rules -> file.<Item>read(fields, node -> rules.readStrictly(ref, node)))
            .ifPresent(item -> found.sources().add(new Source<>(item, fields, problems.in(path))));
      }
    });
  }

  /** A bad name is noted and replaced, so that the fields are read all the same. */
  private ItemRef ref(String id, Path path) {
    try {
      return new ItemRef(scope, kind, id);
    } catch (InvalidField e) {
      note(path, "the file's name: " + e.problem());
      return new ItemRef(scope, kind, "x");
    }
  }

  private Optional<Path> table(String name) {
    usedTables.add(name);
    return Optional.ofNullable(tables.get(name));
  }

  private Optional<PictureFile> picture(String name) {
    var file = pictures.get(name);
    if (file == null) {
      return Optional.empty();
    }
    usedPictures.add(name);
    var picture = PictureFile.read(file, problems.in(file));
    picture.ifPresent(drawn -> found.blobs().put(drawn.sha256(), file));
    return picture;
  }

  private void note(Path file, String message) {
    problems.in(file).note(0, message);
  }

  private static String stem(String name, String extension) {
    return name.substring(0, name.length() - extension.length());
  }
}
