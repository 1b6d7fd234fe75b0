package community.leju.agent.store;

import community.leju.content.item.Scope;
import java.security.PrivateKey;

/**
 * Who this kiosk is, since its enrolment.
 *
 * @param kiosk its number, 1 to 9,999
 * @param committee whose station it stands in
 * @param hub the hub's address as the agent reaches it
 * @param publicAddress the hub's address as a resident's phone reaches it; in every slip's QR
 * @param credential what the hub knows it by; a secret
 * @param slipKey signs slips
 */
public record Identity(
    int kiosk,
    Scope committee,
    String hub,
    String publicAddress,
    String credential,
    PrivateKey slipKey) {
  /** Without its secrets. */
  @Override
  public String toString() {
    return "kiosk %04d of %s".formatted(kiosk, committee);
  }
}
