package community.leju.agent.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The schema's numbered scripts and its version, {@code PRAGMA user_version}. */
final class Schema {
  /** The version that this code reads and writes. */
  static final int VERSION = 8;

  private Schema() {}

  static int versionOf(Database database) {
    return (int) database.number("PRAGMA user_version");
  }

  /** Brings an older or new file up to {@link #VERSION}; a newer one is left alone. */
  static void bringUp(Database database) {
    for (int next = versionOf(database) + 1; next <= VERSION; next++) {
      var script = script(next) + "\nPRAGMA user_version = " + next + ";";
      database.inTransaction(() -> {
        database.script(script);
        return script;
      });
    }
  }

  private static String script(int version) {
    var name = "/agent/" + version + ".sql";
    try (var stream = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
