package community.leju.agent.hub;

import community.leju.agent.hub.Transport.Request;
import community.leju.agent.hub.Transport.Response;
import community.leju.content.transfer.Dictionary;
import community.leju.content.transfer.ZstdCoding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Says in a request what the kiosk has (RFC 9842, RFC 3229), and unpacks what then comes. */
final class Known {
  private Known() {}

  /** A dictionary that the hub does not have costs nothing but these headers. */
  static Request request(Request request, Optional<Dictionary> dictionary) {
    return dictionary
        .map(one ->
            request
                .with("Accept-Encoding", ZstdCoding.DCZ + "," + ZstdCoding.ZSTD)
                .with("Available-Dictionary", one.header()))
        .orElseGet(() -> request.with("Accept-Encoding", ZstdCoding.ZSTD));
  }

  /** Asks for what differs from the instance that the request's tag names (RFC 3229). */
  static Request delta(Request request) {
    return request.with("A-IM", ZstdCoding.DCZ);
  }

  /** What the hub made of such a request; not yet capped. */
  static InputStream delta(Response response, Optional<Dictionary> base) throws IOException {
    return response.status() == 226
        ? ZstdCoding.unpack(response.body(), response.header("IM").orElse(""), base)
        : response.body();
  }

  /** The body as it was before it was packed; not yet capped. */
  static InputStream body(Response response, Optional<Dictionary> dictionary) throws IOException {
    var coding = response.header("Content-Encoding");
    return coding.isPresent()
        ? ZstdCoding.unpack(response.body(), coding.get(), dictionary)
        : response.body();
  }
}
