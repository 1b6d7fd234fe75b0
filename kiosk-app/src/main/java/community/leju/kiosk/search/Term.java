package community.leju.kiosk.search;

/**
 * What is sought as one piece.
 *
 * @param text folded, not empty
 * @param mayBeSpelt whether there are letters in it, which may be pinyin
 */
record Term(String text, boolean mayBeSpelt) {
  static Term of(String folded) {
    return new Term(folded, folded.chars().anyMatch(c -> Folding.isLetter((char) c)));
  }
}
