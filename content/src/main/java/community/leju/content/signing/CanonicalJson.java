package community.leju.content.signing;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/**
 * The bytes that documents, receipts and envelopes are digested over: RFC 8785. Release metadata
 * has a canonical form of its own, {@link OlpcJson}.
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
