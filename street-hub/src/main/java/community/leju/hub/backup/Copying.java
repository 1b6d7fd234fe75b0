package community.leju.hub.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Copies files that only their owner may read, onto the disk when this returns. */
final class Copying {
  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private Copying() {}

  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, OWNERS_FOLDER);
  }

  /** Copies one file to where none is; the entry tells what came over. */
  static Manifest.Entry copy(Path from, Path folder, String path) throws IOException {
    var into = folder.resolve(path);
    var parent = into.getParent();
    if (parent != null) {
      makeFolder(parent);
    }
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(into, options, OWNERS_FILE)) {
      var digest = sha256();
      long bytes =
          Files.copy(from, new DigestOutputStream(Channels.newOutputStream(channel), digest));
      channel.force(true);
      return new Manifest.Entry(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }

  static void write(Path file, byte[] content) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, OWNERS_FILE)) {
      Channels.newOutputStream(channel).write(content);
      channel.force(true);
    }
  }

  /** What is there now. */
  static Manifest.Entry read(Path folder, String path) throws IOException {
    var digest = sha256();
    var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    long bytes = Files.copy(folder.resolve(path), out);
    return new Manifest.Entry(path, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  /** The folder and everything in it, whole or not at all under its new name. */
  static void rename(Path part, Path into) throws IOException {
    try (var folders = Files.walk(part)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        sync(folder);
      }
    }
    Files.move(part, into, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    var parent = into.toAbsolutePath().getParent();
    if (parent != null) {
      sync(parent);
    }
  }

  static void sync(Path fileOrFolder) throws IOException {
    try (var channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
