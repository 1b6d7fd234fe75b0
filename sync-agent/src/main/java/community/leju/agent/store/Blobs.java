package community.leju.agent.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;

/**
 * The blob folder: files named by their SHA-256. A file is whole or absent: written aside, synced,
 * renamed, and the folder synced.
 */
public final class Blobs {
  private final StoreFolder folder;

  Blobs(StoreFolder folder) {
    this.folder = folder;
  }

  public boolean has(String sha256) {
    return Files.isRegularFile(folder.blob(sha256));
  }

  /** The part of a blob that came before the line broke; where a download goes on. */
  public Path partOf(String sha256) throws IOException {
    Files.createDirectories(folder.blobs());
    return folder.blobs().resolve(sha256 + ".part");
  }

  /** Makes a part that was checked the blob. */
  public void keep(String sha256) throws IOException {
    var part = partOf(sha256);
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, folder.blob(sha256), StandardCopyOption.ATOMIC_MOVE);
    try (var channel = FileChannel.open(folder.blobs(), StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Deletes every file but these. */
  void keepOnly(Collection<String> wanted) {
    if (!Files.isDirectory(folder.blobs())) {
      return;
    }
    var names = new HashSet<>(wanted);
    try (var files = Files.list(folder.blobs())) {
      for (var file : files.toList()) {
        if (!names.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
