package community.leju.hardware.printer.text;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * What the printer's own characters are: one cell of 12 dots for a byte, two for a Chinese one.
 * Only those of two bytes are taken for granted: what GB18030 writes with four, few fonts have.
 */
final class Cells {
  static final int DOTS = 12;
  static final int ROWS = 24;

  private static final int MOST_BYTES = 2;

  private final Charset charset;
  private final int across;

  Cells(PrinterProfile profile) {
    this.charset = profile.codePage();
    this.across = profile.dots() / DOTS;
  }

  /** How many stand side by side on the paper. */
  int across() {
    return across;
  }

  /** How wide a text is at its plain width. */
  int of(String text) {
    return bytes(text).length;
  }

  byte[] bytes(String text) {
    return text.getBytes(charset);
  }

  /** Whether the printer has every character of it. */
  boolean has(String text) {
    return text.codePoints().allMatch(this::has);
  }

  private boolean has(int codePoint) {
    if (Character.isISOControl(codePoint)) {
      return false;
    }
    try {
      var encoded = charset.newEncoder().encode(CharBuffer.wrap(Character.toString(codePoint)));
      return encoded.remaining() <= MOST_BYTES;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
