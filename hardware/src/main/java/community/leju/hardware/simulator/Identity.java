package community.leju.hardware.simulator;

import community.leju.hardware.printer.profile.Cutter;
import community.leju.hardware.printer.profile.PrinterProfile;
import java.util.Locale;

/** Who the printer says it is, {@code GS I}. */
final class Identity {
  private static final int BLOCK = 0x5F;
  private static final String EPSON = "epson-";

  private final PrinterProfile profile;

  Identity(PrinterProfile profile) {
    this.profile = profile;
  }

  /** The bytes of the answer; none where there is none. */
  int[] answer(int n) {
    boolean epson = profile.name().startsWith(EPSON);
    var model = profile.name().replaceFirst("^" + EPSON, "").toUpperCase(Locale.ROOT);
    return switch (n) {
      case 1, 49 -> new int[] {0x20};
      // Two-byte characters, and a cutter where there is one.
      case 2, 50 -> new int[] {0x01 | (profile.cutter() == Cutter.NONE ? 0 : 0x02)};
      case 3, 51 -> new int[] {0x02};
      case 65 -> block("1.00 LEJU");
      case 66 -> block(epson ? "EPSON" : "GENERIC");
      case 67 -> block(model);
      case 68 -> block("00000001");
      case 69 -> block("CHINA " + profile.codePage().name());
      default -> new int[0];
    };
  }

  private static int[] block(String text) {
    var bytes = new int[text.length() + 2];
    bytes[0] = BLOCK;
    for (int i = 0; i < text.length(); i++) {
      bytes[i + 1] = text.charAt(i);
    }
    return bytes;
  }
}
