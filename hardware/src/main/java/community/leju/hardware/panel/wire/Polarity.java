package community.leju.hardware.panel.wire;

/** Which level of a wire means yes. */
public enum Polarity {
  LOW,
  HIGH;

  /** Whether this level means yes. */
  public boolean isActive(boolean high) {
    return high == (this == HIGH);
  }

  /** The level that means this. */
  public boolean level(boolean active) {
    return active == (this == HIGH);
  }
}
