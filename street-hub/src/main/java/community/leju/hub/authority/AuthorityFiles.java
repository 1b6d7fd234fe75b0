package community.leju.hub.authority;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.certificate.KioskKeys;
import community.leju.content.signing.InvalidKey;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Set;

/** The authority's two files, PEM: the key for its owner alone, the certificate for everybody. */
final class AuthorityFiles {
  private static final String FOLDER = "authority";
  private static final int MOST_BYTES = 16 * 1024;
  private static final byte[] NEW_LINE = {'\n'};

  private AuthorityFiles() {}

  static void write(Path data, PrivateKey key, X509Certificate certificate) throws IOException {
    Files.createDirectories(
        data.resolve(FOLDER),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    write(keyFile(data), "PRIVATE KEY", key.getEncoded(), "rw-------");
    try {
      write(certificateFile(data), "CERTIFICATE", certificate.getEncoded(), "rw-r--r--");
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, String label, byte[] der, String mode) throws IOException {
    var body = Base64.getMimeEncoder(64, NEW_LINE).encodeToString(der);
    var pem = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, permissions)) {
      channel.write(ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }

  static PrivateKey key(Path data) {
    var body = read(keyFile(data)).replaceAll("-----[A-Z ]+-----", "");
    try {
      return KioskKeys.privateOf(Base64.getMimeDecoder().decode(body));
    } catch (InvalidKey | IllegalArgumentException e) {
      throw new Failure(keyFile(data) + " holds no key; bring it back from the backup", e);
    }
  }

  static X509Certificate certificate(Path data) {
    try {
      return KioskCertificate.parse(
          read(certificateFile(data)).getBytes(StandardCharsets.US_ASCII));
    } catch (InvalidKey e) {
      throw new Failure(
          certificateFile(data) + " holds no certificate; bring it back from the backup", e);
    }
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Failure(file + " is too large to be what it should");
      }
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new Failure(
          "cannot read "
              + file
              + ": without it no kiosk knows this hub; bring it back from the"
              + " backup",
          e);
    }
  }

  private static Path keyFile(Path data) {
    return data.resolve(FOLDER).resolve("authority.key");
  }

  private static Path certificateFile(Path data) {
    return data.resolve(FOLDER).resolve("authority.pem");
  }
}
