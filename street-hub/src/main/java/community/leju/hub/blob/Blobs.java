package community.leju.hub.blob;

import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of blobs. */
public final class Blobs {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  public Blobs(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores the bytes, on the disk when this returns; returns their name. */
  public String put(byte[] bytes) {
    var name = Sha256.hex(bytes);
    var file = folder.resolve(name);
    if (Files.exists(file)) {
      return name;
    }
    try {
      var temporary = Files.createTempFile(folder, "incoming-", ".tmp");
      try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true);
      }
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of that name; empty where there is none. */
  public Optional<Path> find(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      return Optional.empty();
    }
    return Optional.of(folder.resolve(sha256)).filter(Files::exists);
  }
}
