package community.leju.kiosk.technician;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * One line in a file that its owner alone may read. After a crash it is the old line or the new.
 */
record PrivateLine(Path file) {
  private static final int MOST_BYTES = 1_024;

  /**
   * The line, without its end.
   *
   * @return empty where there is no file
   * @throws IOException also where the file is far too long to be ours
   */
  Optional<String> read() throws IOException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException(file + " is longer than " + MOST_BYTES + " bytes");
      }
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Puts another line in its place. The file belongs to whoever the folder belongs to: an
   * administrator sets what the kiosk's own account reads.
   */
  void write(String line) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var part = Files.createTempFile(folder, file.getFileName() + ".", ".part", rights);
    try {
      try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      var owner = Files.getOwner(folder);
      if (!owner.equals(Files.getOwner(part))) {
        Files.setOwner(part, owner);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }
}
