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
  private static final String BINARY = "application/octet-stream";

  private FileAnswer() {}

  static Answer of(Exchange exchange, Path file, String sha256, String cacheControl)
      throws IOException {
    var etag = "\"" + sha256 + "\"";
    var headers = Map.of("ETag", etag, "Cache-Control", cacheControl, "Accept-Ranges", "bytes");
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
