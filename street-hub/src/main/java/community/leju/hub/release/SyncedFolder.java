package community.leju.hub.release;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder on a medium that somebody pulls out as soon as he is told that it is done. */
final class SyncedFolder {
  private final Path part;
  private int files;
  private long bytes;

  /** Written under another name until it is whole. */
  SyncedFolder(Path part) {
    this.part = part;
  }

  /** Writes a file once: two paths may name the same. */
  void write(String name, byte[] content) throws IOException {
    var file = part.resolve(name);
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.getParent());
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      Channels.newOutputStream(channel).write(content);
      channel.force(true);
    }
    files++;
    bytes += content.length;
  }

  int files() {
    return files;
  }

  long bytes() {
    return bytes;
  }

  /** Gives it its name: whole or not at all. */
  void rename(Path into) throws IOException {
    try (var folders = Files.walk(part)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        sync(folder);
      }
    }
    Files.move(part, into, StandardCopyOption.ATOMIC_MOVE);
    var parent = into.toAbsolutePath().getParent();
    if (parent != null) {
      sync(parent);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
