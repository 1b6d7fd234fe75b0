package community.leju.agent.hub;

import community.leju.content.signing.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Carries one exchange with the hub: over sockets ({@link HttpTransport}), or through a network
 * that is only simulated. It believes nothing and caps nothing: {@link HubLine} does, for all.
 */
public interface Transport extends AutoCloseable {
  /** No body. */
  Bytes NOTHING = Bytes.of(new byte[0]);

  /**
   * What is asked.
   *
   * @param path with its query, from the hub's address on
   * @param deadline how long until the answer's head must be there
   */
  record Request(
      String method, String path, Map<String, String> headers, Bytes body, Duration deadline) {
    static Request get(String path, Duration deadline) {
      return new Request("GET", path, Map.of(), NOTHING, deadline);
    }

    static Request of(
        String method, String path, String mediaType, byte[] body, Duration deadline) {
      return new Request(method, path, Map.of("Content-Type", mediaType), Bytes.of(body), deadline);
    }

    Request with(String header, String value) {
      var more = new TreeMap<>(headers);
      more.put(header, value);
      return new Request(method, path, more, body, deadline);
    }
  }

  /** What came. Whoever has it closes its body. */
  record Response(int status, Map<String, String> headers, InputStream body)
      implements AutoCloseable {
    /** Headers are found by their name in any case. */
    public Response {
      var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      sorted.putAll(headers);
      headers = sorted;
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  /**
   * Sends a request and waits for the head of its answer; the body may still be on its way.
   *
   * @throws IOException where none came in time
   */
  Response send(Request request) throws IOException;

  @Override
  void close();
}
