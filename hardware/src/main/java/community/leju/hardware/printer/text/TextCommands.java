package community.leju.hardware.printer.text;

import static community.leju.hardware.printer.raster.Commands.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The commands of text and of the printer's own QR code (Epson ESC/POS reference). */
final class TextCommands {
  private static final int ESC = 0x1B;
  private static final int FS = 0x1C;
  private static final int GS = 0x1D;

  private TextCommands() {}

  /** {@code FS &}: two bytes are a Chinese character from now on. */
  static byte[] chinese() {
    return bytes(FS, '&');
  }

  /** {@code ESC a}. */
  static byte[] align(boolean centred) {
    return bytes(ESC, 'a', centred ? 1 : 0);
  }

  /** {@code GS !}, {@code ESC E} and {@code GS B}, as far as they differ. */
  static byte[] change(Style from, Style to) {
    var out = new ByteArrayOutputStream();
    if (from.wide() != to.wide() || from.high() != to.high()) {
      out.writeBytes(bytes(GS, '!', (to.wide() - 1) << 4 | (to.high() - 1)));
    }
    if (from.bold() != to.bold()) {
      out.writeBytes(bytes(ESC, 'E', to.bold() ? 1 : 0));
    }
    if (from.reverse() != to.reverse()) {
      out.writeBytes(bytes(GS, 'B', to.reverse() ? 1 : 0));
    }
    return out.toByteArray();
  }

  /** {@code ESC 3}: how far a line feeds, in the printer's motion units. */
  static byte[] lineSpacing(int units) {
    return bytes(ESC, '3', units);
  }

  /** {@code ESC J}. */
  static byte[] feed(int units) {
    return bytes(ESC, 'J', units);
  }

  static byte[] lineFeed() {
    return bytes('\n');
  }

  /** {@code GS ( k}: model 2, level M, whole dots a module, stored and printed. */
  static byte[] code(String text, int dotsPerModule) {
    byte[] data = text.getBytes(StandardCharsets.US_ASCII);
    int length = data.length + 3;
    var out = new ByteArrayOutputStream();
    out.writeBytes(bytes(GS, '(', 'k', 4, 0, '1', 'A', '2', 0));
    out.writeBytes(bytes(GS, '(', 'k', 3, 0, '1', 'C', dotsPerModule));
    out.writeBytes(bytes(GS, '(', 'k', 3, 0, '1', 'E', '1'));
    out.writeBytes(bytes(GS, '(', 'k', length & 0xFF, length >> 8, '1', 'P', '0'));
    out.writeBytes(data);
    out.writeBytes(bytes(GS, '(', 'k', 3, 0, '1', 'Q', '0'));
    return out.toByteArray();
  }
}
