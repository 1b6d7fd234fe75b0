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
 * @param slipKey signs slips
 */
public record Identity(
    int kiosk, Scope committee, String hub, String publicAddress, PrivateKey slipKey) {
  /** Without its secret. */
  @Override
  public String toString() {
    return "kiosk %04d of %s".formatted(kiosk, committee);
  }
}
