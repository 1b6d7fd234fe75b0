package community.leju.agent.hub;

/** What the hub says to a report of devices. */
public sealed interface DeviceAnswer {
  /** It has heard. */
  record Taken() implements DeviceAnswer {}

  /** It does not take it: not from this kiosk, not this report, or none at all. */
  record Refused(String reason) implements DeviceAnswer {}
}
