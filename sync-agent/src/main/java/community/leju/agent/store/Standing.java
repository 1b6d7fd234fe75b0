package community.leju.agent.store;

import community.leju.content.call.CallState;

/** How a call of this kiosk stands, as far as the kiosk knows. */
public sealed interface Standing {
  /** Not yet at the hub. */
  record Waiting() implements Standing {}

  /** At the hub, which said this last; or withdrawn here. */
  record Heard(CallState state) implements Standing {}

  /** The hub does not take it: there were too many. */
  record Refused() implements Standing {}
}
