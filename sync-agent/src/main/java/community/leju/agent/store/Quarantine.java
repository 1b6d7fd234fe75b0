package community.leju.agent.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Where damaged files lie, for whoever wants to know what the disk does to them: the first few,
 * until somebody deletes them. While there is one, the kiosk says that its disk is failing.
 */
final class Quarantine {
  private static final int MOST_FILES = 8;

  private final StoreFolder folder;
  private final Clock clock;

  Quarantine(StoreFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Keeps a copy, where there is room. */
  void put(String name, byte[] content) throws IOException {
    if (hasRoom()) {
      Files.write(place(name), content);
      date(name);
    }
  }

  /** Takes a blob away from its place, whether there is room for it or not. */
  void take(String sha256, Blobs blobs) throws IOException {
    if (hasRoom()) {
      Files.move(blobs.file(sha256), place(sha256), StandardCopyOption.REPLACE_EXISTING);
      date(sha256);
    } else {
      Files.deleteIfExists(blobs.file(sha256));
    }
  }

  /** What lies there, the oldest first. */
  List<Damage> list() {
    if (!Files.isDirectory(folder.damaged())) {
      return List.of();
    }
    try (var files = Files.list(folder.damaged())) {
      return files
          .map(Quarantine::damage)
          .sorted(Comparator.comparing(Damage::at).thenComparing(Damage::name))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Damage damage(Path file) {
    return new Damage(String.valueOf(file.getFileName()), foundAt(file));
  }

  private static Instant foundAt(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  private void date(String name) throws IOException {
    Files.setLastModifiedTime(place(name), FileTime.from(clock.instant()));
  }

  private Path place(String name) {
    return folder.damaged().resolve(name);
  }

  private boolean hasRoom() throws IOException {
    Files.createDirectories(folder.damaged());
    return list().size() < MOST_FILES;
  }
}
