package community.leju.hub.chart;

/**
 * How wide a text is in Noto Sans CJK SC Bold, the widest that the screens use; other scripts are
 * taken for wider than they are.
 */
final class LetterWidths {
  /** The advances of space to tilde, in thousandths of the letters' height. */
  private static final int[] ASCII = {
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, // space to /
    590, 590, 590, 590, 590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, // 0 to ?
    1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853, 749, 770, // @ to O
    667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590, 567, // P to _
    626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, // ` to o
    644, 644, 436, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590, // p to ~
  };

  private static final int FULL = 1_000;

  private LetterWidths() {}

  /** The width of a text whose letters are {@code size} high, rounded up. */
  static int of(String text, int size) {
    int thousandths = text.codePoints().map(LetterWidths::advance).sum();
    return (thousandths * size + FULL - 1) / FULL;
  }

  private static int advance(int codePoint) {
    return codePoint >= ' ' && codePoint <= '~' ? ASCII[codePoint - ' '] : FULL;
  }
}
