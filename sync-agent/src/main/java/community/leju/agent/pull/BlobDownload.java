package community.leju.agent.pull;

import community.leju.agent.hub.HubLine;
import community.leju.agent.store.Blobs;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.TargetPin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Fetches blobs, going on where a broken line left off. */
final class BlobDownload {
  /** The largest blob: a kiosk's disk is not the street's archive. */
  private static final long MOST_BYTES = 64L << 20;

  private final Blobs blobs;
  private final HubLine hub;

  BlobDownload(Blobs blobs, HubLine hub) {
    this.blobs = blobs;
    this.hub = hub;
  }

  void fetch(String path, TargetPin pin) throws IOException {
    if (blobs.has(pin.sha256())) {
      return;
    }
    if (pin.length() > MOST_BYTES) {
      throw new ReleaseRefused.WrongContent(path, "is longer than " + MOST_BYTES + " bytes");
    }
    var part = blobs.partOf(pin.sha256());
    long have = Files.exists(part) ? Files.size(part) : 0;
    if (have != pin.length()) {
      hub.target(path, pin, have < pin.length() ? have : 0, append -> open(part, append));
    }
    try {
      check(path, pin, part);
    } catch (ReleaseRefused e) {
      // Whether the line or the disk spoilt it: the next try begins anew.
      Files.deleteIfExists(part);
      throw e;
    }
    blobs.keep(pin.sha256());
  }

  private static OutputStream open(Path part, boolean append) throws IOException {
    return append
        ? Files.newOutputStream(part, StandardOpenOption.APPEND)
        : Files.newOutputStream(part);
  }

  private static void check(String path, TargetPin pin, Path part) throws IOException {
    if (Files.size(part) != pin.length()) {
      throw new IOException(path + " broke off at " + Files.size(part) + " bytes");
    }
    try (InputStream in = Files.newInputStream(part)) {
      pin.check(path, in);
    }
  }
}
