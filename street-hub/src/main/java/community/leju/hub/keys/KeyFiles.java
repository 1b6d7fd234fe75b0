package community.leju.hub.keys;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.InvalidKey;
import community.leju.content.signing.Signer;
import community.leju.hub.secret.Wrapping;
import community.leju.hub.secret.Wrapping.UnderPassword;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keys in files of one line, readable by their owner only: Base64 of the key, or, under a
 * passphrase, {@code argon2id:<public key>:<salt>:<wrapped key>} with the public half in the open.
 *
 * <p>A signing key is its raw public half, then the private one in PKCS #8.
 */
public final class KeyFiles {
  private static final int MOST_BYTES = 1_024;
  private static final String WRAPPED = "argon2id";

  private final Wrapping wrapping;
  private final Function<Path, String> passphrases;

  /**
   * Files on media that were brought here.
   *
   * @param passphrases asks for the passphrase of a file, where it has one
   */
  public KeyFiles(Wrapping wrapping, Function<Path, String> passphrases) {
    this.wrapping = wrapping;
    this.passphrases = passphrases;
  }

  /**
   * Makes a signing key in a new file.
   *
   * @throws java.nio.file.FileAlreadyExistsException where there is one already
   */
  public Signer create(Path file, Optional<String> passphrase) throws IOException {
    var pair = Ed25519.newPair();
    var publicKey = Ed25519.raw(pair.getPublic());
    var privateKey = pair.getPrivate().getEncoded();
    var both = ByteBuffer.allocate(publicKey.length + privateKey.length);
    both.put(publicKey).put(privateKey);
    create(file, line(both.array(), publicKey, passphrase));
    return Signer.of(pair);
  }

  /** Keeps a secret in a new file. */
  void create(Path file, byte[] secret, Optional<String> passphrase) throws IOException {
    create(file, line(secret, new byte[0], passphrase));
  }

  /** Puts a file that is in the open under a passphrase. */
  public void protect(Path file, String passphrase) throws IOException {
    if (fields(file).length > 1) {
      throw new Failure(file + " is under a passphrase already");
    }
    var key = decode(file, read(file));
    boolean signs = key.length > Ed25519.RAW_BYTES;
    var publicKey = signs ? Arrays.copyOf(key, Ed25519.RAW_BYTES) : new byte[0];
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    create(fresh, line(key, publicKey, Optional.of(passphrase)));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The signer of a file. */
  public Signer signer(Path file) {
    var both = ByteBuffer.wrap(secret(file));
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

  /** The raw public half of a signing key: of a file, without its passphrase, or in 64 digits. */
  public static byte[] publicKey(String fileOrHex) {
    if (fileOrHex.matches("[0-9a-f]{64}")) {
      return HexFormat.of().parseHex(fileOrHex);
    }
    var file = Path.of(fileOrHex);
    var fields = fields(file);
    var key = decode(file, fields[fields.length > 1 ? 1 : 0]);
    if (key.length < Ed25519.RAW_BYTES || (fields.length == 1 && key.length == Ed25519.RAW_BYTES)) {
      throw new Failure(file + " holds no signing key");
    }
    return Arrays.copyOf(key, Ed25519.RAW_BYTES);
  }

  /** What the file keeps. */
  byte[] secret(Path file) {
    var fields = fields(file);
    if (fields.length == 1) {
      return decode(file, fields[0]);
    }
    var wrapped =
        new UnderPassword(Bytes.of(decode(file, fields[2])), Bytes.of(decode(file, fields[3])));
    return wrapping
        .open(passphrases.apply(file), purpose(decode(file, fields[1])), wrapped)
        .orElseThrow(() -> new Failure("wrong passphrase for " + file));
  }

  private String line(byte[] key, byte[] publicKey, Optional<String> passphrase) {
    if (passphrase.isEmpty()) {
      return encode(key);
    }
    var wrapped = wrapping.wrap(passphrase.get(), purpose(publicKey), key);
    return String.join(
        ":",
        WRAPPED,
        encode(publicKey),
        encode(wrapped.salt().toArray()),
        encode(wrapped.wrapped().toArray()));
  }

  private static void create(Path file, String line) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = open(file, options, mode)) {
      channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }

  /** A stick's file system may know no owners: then there is nothing to say about them. */
  private static FileChannel open(
      Path file, Set<StandardOpenOption> options, java.nio.file.attribute.FileAttribute<?> mode)
      throws IOException {
    try {
      return FileChannel.open(file, options, mode);
    } catch (UnsupportedOperationException e) {
      return FileChannel.open(file, options);
    }
  }

  private static String[] fields(Path file) {
    var fields = read(file).split(":", -1);
    if (fields.length != 1 && (fields.length != 4 || !fields[0].equals(WRAPPED))) {
      throw new Failure(file + " is no key file");
    }
    return fields;
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Failure(file + " is no key file");
      }
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new Failure("cannot read the key file " + file + ": " + e, e);
    }
  }

  private static byte[] decode(Path file, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Failure("cannot read the key file " + file + ": " + e, e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String purpose(byte[] publicKey) {
    return "key file " + HexFormat.of().formatHex(publicKey);
  }
}
