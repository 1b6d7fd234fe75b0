package community.leju.kiosk.search;

/**
 * How letters are compared: small, half-width. Character for character, so that a place in the
 * folded text is the same place in the text.
 */
final class Folding {
  private Folding() {}

  static String fold(String text) {
    var folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    if (c < 0x80) {
      return c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - 0xFEE0));
    }
    return c == '\u3000' ? ' ' : c == '’' ? '\'' : Character.toLowerCase(c);
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** A letter or digit of a run that is one word, such as a telephone number's part. */
  static boolean isRun(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || (c >= 0xC0 && c <= 0x24F);
  }
}
