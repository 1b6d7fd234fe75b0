package community.leju.hub.release;

import community.leju.content.signing.Bytes;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** A blob as an answer: whole, one range of it (RFC 9110, §14), or not at all since it is known. */
final class FileAnswer {
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{0,18})");

  static final String BINARY = "application/octet-stream";
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** By what an answer differs, for whoever keeps it in between. */
  static final String VARY = "accept-encoding, available-dictionary";

  private FileAnswer() {}

  /** As a file that never changes; a kiosk keeps it anyway, and knows what it asked for. */
  static Answer.Body cached(Exchange exchange, Answer.Body body) {
    return exchange.isSecret()
        ? new Answer.Body(body.status(), "", body.bytes(), body.headers())
        : body.with("Cache-Control", FOR_EVER).with("Vary", VARY);
  }

  static Answer.Body of(Exchange exchange, Path file, String sha256) throws IOException {
    return cached(exchange, answer(exchange, file, sha256));
  }

  private static Answer.Body answer(Exchange exchange, Path file, String sha256)
      throws IOException {
    var etag = "\"" + sha256 + "\"";
    var headers = Map.of("ETag", etag, "Accept-Ranges", "bytes");
    if (exchange.header("If-None-Match").filter(seen -> seen.contains(etag)).isPresent()) {
      return new Answer.Body(304, "", Answer.NOTHING, headers);
    }
    try (var channel = FileChannel.open(file)) {
      long size = channel.size();
      var range = RANGE.matcher(exchange.header("Range").orElse(""));
      // A list of ranges, or a range of another version, is answered with the whole: allowed, rare.
      if (!range.matches() || !exchange.header("If-Range").orElse(etag).equals(etag)) {
        return new Answer.Body(200, BINARY, Bytes.of(read(channel, 0, size)), headers);
      }
      long from = Long.parseLong(range.group(1));
      long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
      if (from >= size || to < from) {
        return new Answer.Body(416, "", Answer.NOTHING, headers)
            .with("Content-Range", "bytes */" + size);
      }
      long last = Math.min(to, size - 1);
      return new Answer.Body(206, BINARY, Bytes.of(read(channel, from, last - from + 1)), headers)
          .with("Content-Range", "bytes " + from + "-" + last + "/" + size);
    }
  }

  private static byte[] read(FileChannel channel, long from, long length) throws IOException {
    var buffer = ByteBuffer.allocate(Math.toIntExact(length));
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException("the blob ended early");
      }
    }
    return buffer.array();
  }
}
