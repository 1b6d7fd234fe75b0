package community.leju.hub.web;

import community.leju.content.signing.Sha256;
import java.util.Map;
import java.util.function.Supplier;

/** JSON that is not sent again to whoever has it: named by an {@code ETag}. */
public final class Tagged {
  private static final int TAG_CHARS = 32;

  private Tagged() {}

  /** The document, or 304 where whoever asks names it. */
  public static Answer.Body json(Exchange exchange, byte[] json) {
    return json(exchange, json, () -> json);
  }

  /**
   * As above, of a document with something in it that makes no difference.
   *
   * @param told the document without it
   * @param whole the document with it
   */
  public static Answer.Body json(Exchange exchange, byte[] told, Supplier<byte[]> whole) {
    var etag = "\"" + Sha256.hex(told).substring(0, TAG_CHARS) + "\"";
    return exchange.header("If-None-Match").filter(etag::equals).isPresent()
        ? new Answer.Body(304, "", Answer.NOTHING, Map.of("ETag", etag))
        : Answer.json(200, whole.get()).with("ETag", etag);
  }
}
