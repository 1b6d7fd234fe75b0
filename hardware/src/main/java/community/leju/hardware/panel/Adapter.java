package community.leju.hardware.panel;

import community.leju.hardware.config.Range;
import community.leju.hardware.serial.SerialPorts;
import java.nio.file.Path;

/** What a panel's wires are connected to. */
public sealed interface Adapter {
  /**
   * A board with discrete inputs and coils that speaks Modbus RTU; 8 data bits, no parity.
   *
   * @param port the serial port, or a symbolic link to it
   * @param baud line speed, one of {@link SerialPorts#SPEEDS}; a pseudo-terminal ignores it
   * @param unit the board's address, 1 to 247
   */
  record Modbus(Path port, int baud, int unit) implements Adapter {
    public static final Range UNITS = new Range(1, 247);

    public Modbus {
      if (!SerialPorts.SPEEDS.contains(baud)) {
        throw new IllegalArgumentException("baud: " + baud + " is not a line speed");
      }
      UNITS.check("unit", unit);
    }
  }

  /** The machine's own pins. */
  record Gpio(Provider provider) implements Adapter {}

  /** Who drives the pins. */
  enum Provider {
    /** Linux's GPIO character device, on a Raspberry Pi. */
    GPIOD
  }
}
