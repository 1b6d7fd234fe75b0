package community.leju.agent.tuf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is whole or absent: written aside, synced, renamed, and its folder synced. */
final class DurableFile {
  private DurableFile() {}

  static void write(Path file, byte[] content) throws IOException {
    var aside = aside(file);
    try {
      Files.write(aside, content);
      keep(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** A new file beside it, which no reader of the folder takes for one of its own. */
  static Path aside(Path file) throws IOException {
    return Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".part");
  }

  /** Gives what was written aside its name. */
  static void keep(Path aside, Path file) throws IOException {
    try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    try (var folder = FileChannel.open(aside.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
