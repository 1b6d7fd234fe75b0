package community.leju.hardware.panel.wire;

/**
 * One output's wire.
 *
 * @param line its number, 0 to 255: the coil's address, or the GPIO number
 * @param active the level that means on
 */
public record OutputWire(int line, Polarity active) {
  public OutputWire {
    InputWire.LINES.check("line", line);
  }
}
