package community.leju.content.pack;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.content.item.Scope;
import community.leju.content.submission.Form;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a pack so that {@link PackReader} reads the same one. */
public final class PackWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String FORMAT_HTML = "format: html\n";

  private final Pack pack;
  private final Path root;
  private final CivilPeriod period;

  private PackWriter(Pack pack, Path root) {
    this.pack = pack;
    this.root = root;
    this.period = new CivilPeriod(pack.zone());
  }

  /**
   * Writes into a folder.
   *
   * @param folder absent, or empty: an old pack's files must not mix with the new one's
   * @throws DirectoryNotEmptyException where there is something in it
   */
  public static void write(Pack pack, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var entries = Files.newDirectoryStream(folder)) {
      if (entries.iterator().hasNext()) {
        throw new DirectoryNotEmptyException(folder.toString());
      }
    }
    new PackWriter(pack, folder).write();
  }

  private void write() throws IOException {
    writeHeader(root, pack.scope());
    var scopes = new HashSet<Scope>();
    for (var item : pack.items()) {
      var scope = item.ref().scope();
      if (!scope.equals(pack.scope()) && scopes.add(scope)) {
        writeHeader(folder(scope), scope);
      }
      writeItem(item);
    }
    for (var form : pack.forms()) {
      var fields = form.toJson();
      fields.remove("kind");
      fields.remove("formatVersion");
      fields.remove("id");
      writeText(root.resolve(Form.KIND).resolve(form.id() + ".yaml"), YamlText.of(plain(fields)));
    }
  }

  private Path folder(Scope scope) {
    return scope.equals(pack.scope()) ? root : root.resolve(scope.value());
  }

  private void writeHeader(Path folder, Scope scope) throws IOException {
    var header = JSON.objectNode().put("formatVersion", Layout.FORMAT_VERSION);
    header.put("scope", scope.value());
    if (folder.equals(root)) {
      header.put("zone", pack.zone().getId());
    }
    writeText(folder.resolve(Layout.HEADER), YamlText.of(header));
  }

  private void writeItem(Item item) throws IOException {
    var ref = item.ref();
    var kind = Catalogue.find(ref.kind()).orElseThrow();
    var folder = folder(ref.scope()).resolve(ref.kind());
    var document = kind.write(item);
    var fields = JSON.objectNode();
    period.toDates(document, fields);
    document.forEachEntry((name, value) -> {
      switch (name) {
        case "kind", "formatVersion", "scope", "id" -> {}
        case CivilPeriod.VALID_FROM, CivilPeriod.VALID_UNTIL -> {}
        default -> fields.set(name, value);
      }
    });
    writePictures(item, fields, folder);
    if (!Layout.isProse(ref.kind())) {
      writeText(folder.resolve(ref.id() + ".yaml"), YamlText.of(plain(fields)));
      return;
    }
    var body = Optional.ofNullable(fields.remove("body")).orElse(JSON.objectNode());
    writeProse(folder.resolve(ref.id() + ".md"), plain(fields), body.path("zh").asString(""));
    if (body.has("en")) {
      writeProse(
          folder.resolve(ref.id() + Layout.ENGLISH), JSON.objectNode(), body.get("en").asString());
    }
  }

  private static void writeProse(Path file, ObjectNode fields, String html) throws IOException {
    var front = fields.isEmpty() ? "" : YamlText.of(fields);
    var markdown = ProseWriter.toMarkdown(html);
    var text = markdown.orElse(html + "\n");
    front += markdown.isPresent() ? "" : FORMAT_HTML;
    writeText(file, front.isEmpty() ? text : "---\n" + front + "---\n" + text);
  }

  /** Writes the pictures beside the item and their files' names in the places where they stand. */
  private void writePictures(Item item, ObjectNode fields, Path folder) throws IOException {
    int count = 0;
    for (var holder : holders(fields)) {
      var name = item.ref().id() + "-" + ++count + extension(holder);
      Files.createDirectories(folder);
      var blob = pack.blobs().get(holder.get("sha256").asString());
      Files.copy(Objects.requireNonNull(blob), folder.resolve(name));
      PictureFields.MEASURED.forEach(holder::remove);
      holder.put(PictureFields.PICTURE, name);
    }
  }

  /** The mappings that are pictures, in the order in which a reader meets them. */
  private static List<ObjectNode> holders(JsonNode node) {
    if (node instanceof ObjectNode object
        && PictureFields.MEASURED.stream().allMatch(object::has)) {
      return List.of(object);
    }
    var found = new ArrayList<ObjectNode>();
    node.forEach(value -> found.addAll(holders(value)));
    return found;
  }

  private static String extension(ObjectNode picture) {
    return picture.get("mediaType").asString().equals("image/png") ? ".png" : ".jpg";
  }

  /** A text without English is written as people write it, without {@code zh}. */
  private static ObjectNode plain(ObjectNode fields) {
    var plain = JSON.objectNode();
    fields.forEachEntry((name, value) -> plain.set(name, plain(value)));
    return plain;
  }

  private static JsonNode plain(JsonNode value) {
    return switch (value) {
      case ObjectNode object when object.size() == 1 && object.has("zh") -> object.get("zh");
      case ObjectNode object -> plain(object);
      case ArrayNode array -> {
        var plain = JSON.arrayNode();
        array.forEach(element -> plain.add(plain(element)));
        yield plain;
      }
      default -> value;
    };
  }

  private static void writeText(Path file, String text) throws IOException {
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, text);
  }
}
