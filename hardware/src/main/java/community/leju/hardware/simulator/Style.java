package community.leju.hardware.simulator;

/**
 * How characters look. As the makers' manuals have it, {@code ESC !} and {@code ESC -} are for
 * Latin letters (but for bold), {@code FS !}, {@code FS W} and {@code FS -} for Chinese characters,
 * {@code GS !}, {@code GS B} and {@code ESC E} for both; the last one counts.
 */
final class Style {
  private int latinWide = 1;
  private int latinHigh = 1;
  private int chineseWide = 1;
  private int chineseHigh = 1;
  private int latinLine;
  private int chineseLine;
  private int spacing;
  private boolean small;
  private boolean bold;
  private boolean reversed;

  /** {@code ESC ! n}. */
  void latin(int n) {
    small = (n & 0x01) != 0;
    bold = (n & 0x08) != 0;
    latinHigh = (n & 0x10) != 0 ? 2 : 1;
    latinWide = (n & 0x20) != 0 ? 2 : 1;
    latinLine = (n & 0x80) != 0 ? 1 : 0;
  }

  /** {@code FS ! n}. */
  void chinese(int n) {
    chineseWide = (n & 0x04) != 0 ? 2 : 1;
    chineseHigh = (n & 0x08) != 0 ? 2 : 1;
    chineseLine = (n & 0x80) != 0 ? 1 : 0;
  }

  /** {@code FS W n}. */
  void chineseFourfold(int n) {
    chineseWide = (n & 1) + 1;
    chineseHigh = (n & 1) + 1;
  }

  /** {@code GS ! n}, 1 to 8 times each way. */
  void size(int n) {
    if ((n & 0x88) == 0) {
      latinHigh = chineseHigh = (n & 0x07) + 1;
      latinWide = chineseWide = (n >> 4) + 1;
    }
  }

  /** {@code ESC - n}, as a number or a digit. */
  void latinLine(int n) {
    latinLine = n % 48 <= 2 ? n % 48 : latinLine;
  }

  /** {@code FS - n}. */
  void chineseLine(int n) {
    chineseLine = n % 48 <= 2 ? n % 48 : chineseLine;
  }

  /** {@code ESC E n}. */
  void bold(int n) {
    bold = (n & 1) != 0;
  }

  /** {@code GS B n}. */
  void reversed(int n) {
    reversed = (n & 1) != 0;
  }

  /** {@code ESC M n}: 9 x 17 dots instead of 12 x 24. */
  void small(int n) {
    small = (n & 1) != 0;
  }

  /** {@code ESC SP n}: dots at a character's right. */
  void spacing(int dots) {
    spacing = dots;
  }

  /** A Latin letter's dots from one to the next, which tabs count in. */
  int advance() {
    return ((small ? 9 : Glyphs.CELL / 2) + spacing) * latinWide;
  }

  /** The character as it is printed. */
  Bits draw(Characters.Sign sign, Glyphs glyphs) {
    int width = sign.wide() ? Glyphs.CELL : small ? 9 : Glyphs.CELL / 2;
    int height = !sign.wide() && small ? 17 : Glyphs.CELL;
    var glyph = glyphs.of(sign.codePoint(), width, height);
    if (bold) {
      glyph = glyph.bold();
    }
    if (spacing > 0) {
      glyph = glyph.enlargedBy(spacing);
    }
    glyph =
        glyph.enlarged(
            sign.wide() ? chineseWide : latinWide, sign.wide() ? chineseHigh : latinHigh);
    glyph = glyph.underlined(sign.wide() ? chineseLine : latinLine);
    return reversed ? glyph.reversed() : glyph;
  }
}
