package community.leju.hub.web;

import community.leju.content.signing.Bytes;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that came over no socket, for a network that is only simulated.
 *
 * @param path without a query
 * @param certificate the client's; there is no handshake that would have checked who signed it
 * @param remote the address that it came from
 */
public record MemoryRequest(
    String method,
    String path,
    Map<String, String> headers,
    Bytes body,
    Optional<X509Certificate> certificate,
    String remote) {
  /** Headers are found by their name in any case. */
  public MemoryRequest {
    var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = sorted;
  }
}
