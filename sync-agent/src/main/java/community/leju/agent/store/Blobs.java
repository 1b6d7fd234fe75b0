package community.leju.agent.store;

import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;

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

  Path file(String sha256) {
    return folder.blob(sha256);
  }

  Optional<Long> size(String sha256) {
    try {
      return has(sha256) ? Optional.of(Files.size(file(sha256))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  Optional<byte[]> read(String sha256) {
    try {
      return has(sha256) ? Optional.of(Files.readAllBytes(file(sha256))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a blob is what its name says; one that cannot be read is not. */
  boolean isWhole(String sha256) {
    var digest = Sha256.digest();
    try (var in = new DigestInputStream(Files.newInputStream(file(sha256)), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    } catch (IOException e) {
      return false;
    }
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
