package community.leju.hub.web;

import community.leju.content.signing.Bytes;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that came over no socket, for a network that is only simulated.
 *
 * @param path without a query
 */
public record MemoryRequest(String method, String path, Map<String, String> headers, Bytes body) {
  /** Headers are found by their name in any case. */
  public MemoryRequest {
    var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = sorted;
  }
}
