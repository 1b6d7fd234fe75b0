package community.leju.agent.hub;

import java.io.IOException;

/** The hub did not answer as a hub does: no line, a captive portal, an error of its own. */
public final class HubUnreachable extends IOException {
  private static final long serialVersionUID = 1L;

  HubUnreachable(String message) {
    super(message);
  }
}
