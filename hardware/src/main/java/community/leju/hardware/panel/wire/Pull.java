package community.leju.hardware.panel.wire;

/** Where a resistor on the board draws an input that nothing drives. */
public enum Pull {
  UP,
  DOWN,
  OFF;

  /** Away from what is active: a wire that comes off is then nobody's press. */
  public static Pull awayFrom(Polarity active) {
    return switch (active) {
      case LOW -> UP;
      case HIGH -> DOWN;
    };
  }
}
