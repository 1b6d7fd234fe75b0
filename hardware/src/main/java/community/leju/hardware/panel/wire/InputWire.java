package community.leju.hardware.panel.wire;

import community.leju.hardware.config.Range;

/**
 * One input's wire.
 *
 * @param line its number, 0 to 255: the discrete input's address, or the GPIO number
 * @param active the level that means pressed, present, open or low
 * @param pull the resistor on the board; only GPIO has one to choose
 * @param debounceMillis how long a level must stand before it counts, 5 to 500
 * @param stuckSeconds how long it may be active before it counts as stuck; 0: for ever
 */
public record InputWire(
    int line, Polarity active, Pull pull, int debounceMillis, int stuckSeconds) {
  public static final Range LINES = new Range(0, 255);
  public static final Range DEBOUNCE_MILLIS = new Range(5, 500);
  public static final int USUAL_DEBOUNCE_MILLIS = 30;

  public InputWire {
    LINES.check("line", line);
    DEBOUNCE_MILLIS.check("debounceMillis", debounceMillis);
  }
}
