package community.leju.hardware.printer;

import community.leju.hardware.printer.line.Limits;
import community.leju.hardware.printer.profile.PrinterProfile;

/**
 * One printer of this machine.
 *
 * @param name what {@code javax.print} finds it by, 1 to 40 characters
 */
public record PrinterConfig(String name, PrinterProfile profile, Limits limits) {
  public PrinterConfig {
    if (name.isBlank() || name.length() > 40) {
      throw new IllegalArgumentException("a printer's name has 1 to 40 characters");
    }
  }

  /** With the limits of a kiosk. */
  public static PrinterConfig of(String name, PrinterProfile profile) {
    return new PrinterConfig(name, profile, Limits.standard());
  }
}
