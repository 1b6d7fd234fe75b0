package community.leju.hardware.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
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
   * @param bad makes what is thrown where it is none, from its problems
   */
  public static JsonNode read(Path file, Function<List<String>, RuntimeException> bad)
      throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw bad.apply(List.of("larger than " + MOST_BYTES + " bytes"));
    }
    try {
      var root = MAPPER.readTree(Files.readAllBytes(file));
      if (root.isObject()) {
        return root;
      }
      throw bad.apply(List.of("not a JSON object"));
    } catch (JacksonException e) {
      throw bad.apply(List.of("not JSON: " + e.getOriginalMessage()));
    }
  }
}
