package community.leju.hub.backup;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.InvalidField;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup holds. Written last: a folder without it is no whole backup.
 *
 * @param epoch of the database that was copied
 * @param files each once, by its path below the folder
 */
record Manifest(Instant madeAt, String epoch, List<Entry> files) {
  static final String NAME = "backup.json";

  private static final int FORMAT_VERSION = 1;
  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_PATH_CHARS = 1_024;

  Manifest {
    files = List.copyOf(files);
  }

  /** One file. */
  record Entry(String path, long bytes, String sha256) {
    /** Refuses a path that leads out of the folder. */
    Entry {
      var parsed = Path.of(path);
      if (path.isEmpty() || parsed.isAbsolute() || !parsed.normalize().equals(parsed)) {
        throw new InvalidField("path", "is not below the folder");
      }
      if (parsed.startsWith("..")) {
        throw new InvalidField("path", "is not below the folder");
      }
    }
  }

  byte[] toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("formatVersion", FORMAT_VERSION).put("madeAt", madeAt.toString()).put("epoch", epoch);
    var array = json.putArray("files");
    files.forEach(one ->
        array
            .addObject()
            .put("path", one.path())
            .put("bytes", Long.toString(one.bytes()))
            .put("sha256", one.sha256()));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  /**
   * Reads the one of a folder.
   *
   * @throws Failure where it is no backup
   */
  static Manifest read(Path folder) throws IOException {
    var file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new Failure(folder + " is no whole backup: it has no " + NAME);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new Failure(file + " is larger than any backup's");
    }
    try {
      if (JsonMapper.shared().readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
        return Fields.readDocument(object, Manifest::read);
      }
    } catch (InvalidDocument | JacksonException e) {
      throw new Failure(file + " cannot be read: " + e.getMessage(), e);
    }
    throw new Failure(file + " is no JSON object");
  }

  private static Manifest read(Fields fields) {
    fields.integer("formatVersion", 1, FORMAT_VERSION);
    return new Manifest(
        fields.instant("madeAt"),
        fields.string("epoch", 64),
        fields.list(
            "files",
            one ->
                new Entry(
                    one.string("path", MOST_PATH_CHARS),
                    one.parsed("bytes", 20, Long::parseLong, "a whole number", 0L),
                    one.string("sha256", 64))));
  }
}
