package community.leju.hardware.panel.wire;

import java.io.IOException;

/** Opens a panel's wires anew, each time the last ones were lost. */
@FunctionalInterface
public interface WiresOpener {
  /**
   * Opens them; whether a board answers on them shows with the first reading.
   *
   * @throws IOException where there is nothing to open, or it is in use
   */
  Wires open() throws IOException;
}
