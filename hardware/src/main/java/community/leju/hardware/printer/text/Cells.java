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

  /**
   * Of which GB2312 is the part whose bytes are both 0xA1 or more; Java's own lacks signs of it.
   */
  private static final Charset GBK = Charset.forName("GBK");

  private static final int LEAST_OF_GB2312 = 0xA1;
  private static final int MOST_OF_GB2312 = 0xF7;

  private final boolean onlyGb2312;
  private final int across;

  Cells(PrinterProfile profile) {
    this.onlyGb2312 = profile.codePage().name().equals("GB2312");
    this.across = profile.dots() / DOTS;
  }

  /** How many stand side by side on the paper. */
  int across() {
    return across;
  }

  /** How wide a text is at its plain width; what the printer lacks is as wide as Chinese. */
  int of(String text) {
    return text.codePoints().map(one -> one < 0x80 ? 1 : 2).sum();
  }

  byte[] bytes(String text) {
    return text.getBytes(GBK);
  }

  /** Whether the printer has every character of it. */
  boolean has(String text) {
    return text.codePoints().allMatch(this::has);
  }

  private boolean has(int codePoint) {
    if (codePoint < 0x80) {
      return !Character.isISOControl(codePoint);
    }
    try {
      var bytes = GBK.newEncoder().encode(CharBuffer.wrap(Character.toString(codePoint)));
      int lead = bytes.get() & 0xFF;
      return !onlyGb2312
          || (lead >= LEAST_OF_GB2312
              && lead <= MOST_OF_GB2312
              && (bytes.get() & 0xFF) >= LEAST_OF_GB2312);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
