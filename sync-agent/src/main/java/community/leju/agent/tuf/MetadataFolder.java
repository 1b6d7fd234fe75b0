package community.leju.agent.tuf;

import community.leju.content.release.TrustedState;
import community.leju.content.signing.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Trusted metadata as files: {@code root.json}, {@code timestamp.json}, and so on, as TUF names
 * them. Whatever is found there is checked again before it is believed.
 */
final class MetadataFolder {
  private static final String ENDING = ".json";
  private static final String FIRST_ROOT = "first-root";
  private static final long MOST_BYTES = 8L << 20;
  private static final List<String> ROOT_FIRST =
      List.of("root", TrustedState.FIRST_ROOT, "timestamp", "snapshot", "targets");

  private final Path folder;

  MetadataFolder(Path folder) {
    this.folder = folder;
  }

  /** Begins with a root, in place of any that was there. */
  void begin(TrustedState state) throws IOException {
    Files.createDirectories(folder);
    write(Map.of(), state.files());
  }

  /** What is there. The files are their own floors. */
  TrustedState read() throws IOException {
    var files = new HashMap<String, Bytes>();
    for (var file : list()) {
      if (Files.size(file) <= MOST_BYTES) {
        files.put(roleOf(file), Bytes.of(Files.readAllBytes(file)));
      }
    }
    if (!files.containsKey("root")) {
      throw new IOException("no trusted root in " + folder + ": begin with 'init'");
    }
    return new TrustedState(files, Map.of(), Instant.EPOCH);
  }

  private List<Path> list() throws IOException {
    var found = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder)) {
        for (var file : files) {
          var name = file.getFileName().toString();
          if (name.endsWith(ENDING) || name.equals(FIRST_ROOT)) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  /** Writes what changed, and deletes what is trusted no more. */
  void write(Map<String, Bytes> before, Map<String, Bytes> now) throws IOException {
    var order = new LinkedHashSet<>(ROOT_FIRST);
    order.addAll(now.keySet());
    for (var role : order) {
      var content = now.get(role);
      if (content != null && !Objects.equals(content, before.get(role))) {
        DurableFile.write(fileOf(role), content.toArray());
      }
    }
    for (var role : before.keySet()) {
      if (!now.containsKey(role)) {
        Files.deleteIfExists(fileOf(role));
      }
    }
  }

  private Path fileOf(String role) {
    return folder.resolve(
        role.equals(TrustedState.FIRST_ROOT) ? FIRST_ROOT : QuotedName.quote(role) + ENDING);
  }

  private static String roleOf(Path file) {
    var name = file.getFileName().toString();
    return name.equals(FIRST_ROOT)
        ? TrustedState.FIRST_ROOT
        : QuotedName.unquote(name.substring(0, name.length() - ENDING.length()));
  }
}
