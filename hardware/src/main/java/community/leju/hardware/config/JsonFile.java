package community.leju.hardware.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A technician's file: one JSON object, in which no key stands twice. */
public final class JsonFile {
  private static final int MOST_BYTES = 16 * 1024;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonFile() {}

  /**
   * Reads one.
   *
   * @param what whose it is and which file, for the message
   * @throws BadConfig where it is none, or cannot be read
   */
  public static JsonNode read(Path file, String what) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new BadConfig(what, List.of("larger than " + MOST_BYTES + " bytes"));
      }
      return parse(Files.readAllBytes(file), what);
    } catch (IOException e) {
      throw new BadConfig(what, List.of("cannot be read: " + e));
    }
  }

  /** As {@link #read}, of bytes that are there already. */
  public static JsonNode parse(byte[] bytes, String what) {
    try {
      var root = MAPPER.readTree(bytes);
      if (root.isObject()) {
        return root;
      }
      throw new BadConfig(what, List.of("not a JSON object"));
    } catch (JacksonException e) {
      throw new BadConfig(what, List.of("not JSON: " + e.getOriginalMessage()));
    }
  }
}
