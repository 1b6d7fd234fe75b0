package community.leju.hub.release;

import community.leju.content.signing.Bytes;
import java.time.Instant;
import java.util.List;

/**
 * An act that waits for further approvers.
 *
 * @param base the role's version that it builds on; after another release it must be signed anew
 * @param message the bytes that each of them signs
 * @param signatures in the order in which they came
 */
public record Pending(
    Act.Kind kind,
    String role,
    int revision,
    long base,
    Bytes message,
    Instant madeAt,
    List<Signed> signatures) {
  /** Copies the list. */
  public Pending {
    signatures = List.copyOf(signatures);
  }

  /** One approver's signature. */
  public record Signed(String keyId, String login, Bytes signature) {}

  /** Who has signed. */
  public List<String> logins() {
    return signatures.stream().map(Signed::login).toList();
  }
}
