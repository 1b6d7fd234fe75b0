package community.leju.content.signing;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/**
 * The bytes that signatures and digests are made over: RFC 8785.
 *
 * <p>TUF's own canonical form differs from it only in control characters and fractions, neither of
 * which our metadata has; so any TUF client computes the same bytes.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  public static byte[] of(JsonNode node) {
    try {
      return new JsonCanonicalizer(node.toString()).getEncodedUTF8();
    } catch (IOException e) {
      throw new IllegalArgumentException("no canonical form: " + e.getMessage(), e);
    }
  }
}
