package community.leju.kiosk.search;

/**
 * Reads typed letters as pinyin of the characters at one place: whole syllables, a syllable that is
 * not finished yet at the end, initials (s, also sh), and any mix with the characters themselves.
 */
final class Spelling {
  /** Every syllable whole, but the last that may still be typed. */
  static final int WHOLE = 2;

  /** Initials among it. */
  static final int INITIALS = 1;

  private final String text;
  private final String[][] readings;
  private final String term;
  private int bestEnd;
  private int best;

  /**
   * For one term in one text.
   *
   * @param readings of each character of the text; of a surrogate pair at its first half
   */
  Spelling(String text, String[][] readings, String term) {
    this.text = text;
    this.readings = readings;
    this.term = term;
  }

  /** {@link #WHOLE}, {@link #INITIALS}, or 0 where the term is not spelt there. */
  int at(int place) {
    best = 0;
    bestEnd = place;
    go(place, 0, WHOLE, 0);
    return best;
  }

  /** After the last character of the best reading. */
  int end() {
    return bestEnd;
  }

  private void go(int place, int typed, int quality, int characters) {
    if (typed == term.length()) {
      if (quality > best) {
        best = quality;
        bestEnd = place;
      }
      return;
    }
    if (place >= text.length() || quality <= best) {
      return;
    }
    if (text.charAt(place) == term.charAt(typed)) {
      go(place + 1, typed + 1, quality, characters + 1);
    }
    int next = place + (Character.isHighSurrogate(text.charAt(place)) ? 2 : 1);
    for (var reading : readings[place]) {
      spell(reading, next, typed, quality, characters);
    }
  }

  private void spell(String reading, int next, int typed, int quality, int characters) {
    int left = term.length() - typed;
    int same = 0;
    int most = Math.min(left, reading.length());
    while (same < most && reading.charAt(same) == term.charAt(typed + same)) {
      same++;
    }
    if (same == 0) {
      return;
    }
    if (same == reading.length()) {
      go(next, typed + same, quality, characters + 1);
      return;
    }
    if (same == left) {
      // Still being typed. Its initial alone is whole only after a whole syllable.
      boolean begun = same > 1 || (characters > 0 && quality == WHOLE);
      go(next, term.length(), begun ? quality : INITIALS, characters + 1);
      return;
    }
    go(next, typed + 1, INITIALS, characters + 1);
    if (same >= 2 && reading.charAt(1) == 'h' && "zcs".indexOf(reading.charAt(0)) >= 0) {
      go(next, typed + 2, INITIALS, characters + 1);
    }
  }
}
