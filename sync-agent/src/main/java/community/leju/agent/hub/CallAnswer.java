package community.leju.agent.hub;

import community.leju.content.call.CallState;

/** What the hub says to a call. */
public sealed interface CallAnswer {
  /** It knows it. */
  record Known(CallState state) implements CallAnswer {}

  /** It never heard of it. */
  record Unknown() implements CallAnswer {}

  /** It does not take it: too many calls, or not from this kiosk. */
  record Refused(String reason) implements CallAnswer {}
}
