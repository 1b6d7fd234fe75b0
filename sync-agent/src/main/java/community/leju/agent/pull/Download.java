package community.leju.agent.pull;

import community.leju.agent.store.Blobs;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.TargetPin;
import community.leju.content.transfer.Dictionary;
import community.leju.content.transfer.Undecodable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Fetches targets: documents into memory, blobs into files, going on where a broken line left off.
 * What comes is first asked for as what differs from a file that is here; where that does not come
 * out as it was signed, it is fetched whole.
 */
final class Download {
  /** The largest document; a larger target is a blob and goes to a file. */
  private static final long MOST_DOCUMENT_BYTES = 1 << 20;

  /** The largest blob: a kiosk's disk is not the street's archive. */
  private static final long MOST_BLOB_BYTES = 64L << 20;

  private final Blobs blobs;
  private final Supply supply;
  private final Likeness likeness;

  Download(Blobs blobs, Supply supply, Likeness likeness) {
    this.blobs = blobs;
    this.supply = supply;
    this.likeness = likeness;
  }

  /** Fetches one and checks it; gives it where it is a document. */
  Optional<byte[]> fetch(String path, TargetPin pin) throws IOException {
    boolean isBlob = isBlob(path);
    long most = isBlob ? MOST_BLOB_BYTES : MOST_DOCUMENT_BYTES;
    if (pin.length() > most) {
      throw new ReleaseRefused.WrongContent(path, "is longer than " + most + " bytes");
    }
    return isBlob ? blob(path, pin) : Optional.of(document(path, pin, likeness.of(path, pin)));
  }

  private static boolean isBlob(String path) {
    var parts = path.split("/", -1);
    return parts.length == 3 && parts[1].equals("blob");
  }

  private byte[] document(String path, TargetPin pin, Optional<Dictionary> dictionary)
      throws IOException {
    try {
      var body = new ByteArrayOutputStream();
      supply.target(path, pin, 0, dictionary, _ -> body);
      var document = body.toByteArray();
      pin.check(path, document);
      return document;
    } catch (ReleaseRefused.WrongContent | Undecodable e) {
      if (dictionary.isPresent()) {
        return document(path, pin, Optional.empty());
      }
      throw e;
    }
  }

  private Optional<byte[]> blob(String path, TargetPin pin) throws IOException {
    var part = blobs.partOf(pin.sha256());
    long have = Files.exists(part) ? Files.size(part) : 0;
    if (have > pin.length()) {
      Files.delete(part);
      have = 0;
    }
    if (have == 0 || !isResumed(path, pin, part, have)) {
      begin(path, pin, part, likeness.of(path, pin));
    }
    blobs.keep(pin.sha256());
    return Optional.empty();
  }

  /** Whether going on made it whole; else what was there was not its beginning, and is gone. */
  private boolean isResumed(String path, TargetPin pin, Path part, long have) throws IOException {
    try {
      if (have < pin.length()) {
        supply.target(path, pin, have, Optional.empty(), append -> open(part, append));
      }
      checkOrForget(path, pin, part);
      return true;
    } catch (ReleaseRefused.WrongContent e) {
      Files.deleteIfExists(part);
      return false;
    }
  }

  private void begin(String path, TargetPin pin, Path part, Optional<Dictionary> dictionary)
      throws IOException {
    try {
      supply.target(path, pin, 0, dictionary, append -> open(part, append));
      checkOrForget(path, pin, part);
    } catch (ReleaseRefused.WrongContent | Undecodable e) {
      Files.deleteIfExists(part);
      if (dictionary.isEmpty()) {
        throw e;
      }
      begin(path, pin, part, Optional.empty());
    }
  }

  private static OutputStream open(Path part, boolean append) throws IOException {
    return append
        ? Files.newOutputStream(part, StandardOpenOption.APPEND)
        : Files.newOutputStream(part);
  }

  /** Whether the line or the disk spoilt it: the next try begins anew. */
  private static void checkOrForget(String path, TargetPin pin, Path part) throws IOException {
    if (Files.size(part) != pin.length()) {
      throw new IOException(path + " broke off at " + Files.size(part) + " bytes");
    }
    try (InputStream in = Files.newInputStream(part)) {
      pin.check(path, in);
    } catch (ReleaseRefused e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }
}
