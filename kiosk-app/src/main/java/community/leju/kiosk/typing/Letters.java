package community.leju.kiosk.typing;

import java.util.Locale;

/** Typed letters without their apostrophes, which no syllable reaches across. */
final class Letters {
  private final String letters;

  /** By letter: how many characters were typed before it; then how many in all. */
  private final int[] typedBefore;

  private Letters(String letters, int[] typedBefore) {
    this.letters = letters;
    this.typedBefore = typedBefore;
  }

  /** The letters up to the first character that is neither a letter nor an apostrophe. */
  static Letters of(String typed) {
    var small = typed.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ü', 'v');
    var letters = new StringBuilder();
    var before = new int[Converter.MOST_LETTERS + 1];
    int at = 0;
    while (at < small.length() && letters.length() < Converter.MOST_LETTERS) {
      char c = small.charAt(at);
      if (c >= 'a' && c <= 'z') {
        before[letters.length()] = at;
        letters.append(c);
      } else if (c != '\'') {
        break;
      }
      at++;
    }
    before[letters.length()] = at;
    return new Letters(letters.toString(), before);
  }

  int length() {
    return letters.length();
  }

  String between(int from, int to) {
    return letters.substring(from, to);
  }

  /** Where the letters that nothing separates from that one end. */
  int endOfRun(int from) {
    int at = from + 1;
    while (at < letters.length() && typedBefore[at] == typedBefore[at - 1] + 1) {
      at++;
    }
    return at;
  }

  /** How many characters were typed before that letter, apostrophes in front of it among them. */
  int typedUntil(int letter) {
    return typedBefore[letter];
  }
}
