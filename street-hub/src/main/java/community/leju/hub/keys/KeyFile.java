package community.leju.hub.keys;

import community.leju.content.signing.Ed25519;
import community.leju.content.signing.InvalidKey;
import community.leju.content.signing.Signer;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

/** A key in a file of one line of Base64, readable by its owner only. */
final class KeyFile {
  private static final int MOST_BYTES = 1_024;

  private KeyFile() {}

  static void write(Path file, byte[] key) throws IOException {
    var line = Base64.getEncoder().encodeToString(key) + "\n";
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, mode)) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }

  /** Writes the public half and the private one, the latter in PKCS #8. */
  static Signer create(Path file) throws IOException {
    var pair = Ed25519.newPair();
    var publicKey = Ed25519.raw(pair.getPublic());
    var privateKey = pair.getPrivate().getEncoded();
    var both = ByteBuffer.allocate(publicKey.length + privateKey.length);
    write(file, both.put(publicKey).put(privateKey).array());
    return Signer.of(pair);
  }

  static Signer signer(Path file) {
    var both = ByteBuffer.wrap(read(file));
    try {
      var publicKey = new byte[Ed25519.RAW_BYTES];
      both.get(publicKey);
      var privateKey = new byte[both.remaining()];
      both.get(privateKey);
      return Signer.of(publicKey, Ed25519.privateOf(privateKey));
    } catch (InvalidKey | java.nio.BufferUnderflowException e) {
      throw new Failure(file + " holds no signing key", e);
    }
  }

  static byte[] read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Failure(file + " is no key file");
      }
      return Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure("cannot read the key file " + file + ": " + e, e);
    }
  }
}
