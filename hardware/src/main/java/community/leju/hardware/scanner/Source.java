package community.leju.hardware.scanner;

import community.leju.hardware.serial.SerialPorts;
import java.nio.file.Path;

/** Where a scanner's characters come from. */
public sealed interface Source {
  /**
   * A serial port, of RS-232 or made by USB (CDC); 8 data bits, no parity, one stop bit.
   *
   * @param port the port, or a symbolic link to it
   * @param baud line speed, one of {@link SerialPorts#SPEEDS}; USB and a pseudo-terminal ignore it
   */
  record Serial(Path port, int baud) implements Source {
    public Serial {
      if (!SerialPorts.SPEEDS.contains(baud)) {
        throw new IllegalArgumentException("baud: " + baud + " is not a line speed");
      }
    }
  }

  /**
   * A scanner that pretends to be a keyboard, read by Linux's evdev. It types the keys of a US
   * keyboard, so nothing but ASCII.
   *
   * @param device its event device, or a symbolic link to it
   * @param grab whether nobody else may hear its keys: where that is refused, it is not used
   */
  record Keyboard(Path device, boolean grab) implements Source {}
}
