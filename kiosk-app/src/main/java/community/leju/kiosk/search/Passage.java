package community.leju.kiosk.search;

import community.leju.content.render.Segmenter;
import org.jspecify.annotations.Nullable;

/**
 * One text, made ready to be searched.
 *
 * <p>A {@link Found#rank}: all of the text, its beginning, a whole word, a word's beginning,
 * anywhere; in each, the characters themselves before whole syllables before initials.
 */
final class Passage {
  private static final int ALL = 90;
  private static final int BEGINNING_WORD = 80;
  private static final int BEGINNING = 70;
  private static final int WORD = 60;
  private static final int WORD_BEGINNING = 50;
  static final int ANYWHERE = 40;
  private static final int SPELT_COST = 3;
  private static final int INITIALS_COST = 6;

  /** A text whose word appears more often is found anyway. */
  private static final int MOST_LOOKS = 12;

  /** Sentences longer than this are cut where they are. */
  private static final int MOST_SENTENCE = 400;

  private static final String SENTENCE_ENDS = "。！？；，、：\n !?;,";

  private final String text;
  private final String folded;
  private final String[][] readings;

  /** Bits 0 to 25: the letters that may begin this character; then whether a word begins, ends. */
  private final int[] marks;

  private static final int STARTS = 1 << 26;
  private static final int ENDS = 1 << 27;

  Passage(String text, Segmenter segmenter, Pinyin pinyin) {
    this.text = text;
    this.folded = Folding.fold(text);
    this.readings = new String[folded.length()][];
    this.marks = new int[folded.length()];
    for (int i = 0; i < folded.length(); i++) {
      readings[i] =
          i > 0 && Character.isSurrogatePair(folded.charAt(i - 1), folded.charAt(i))
              ? pinyin.of(0)
              : pinyin.of(folded.codePointAt(i));
      for (var reading : readings[i]) {
        marks[i] |= bit(reading.charAt(0));
      }
    }
    markWords(segmenter);
  }

  String text() {
    return text;
  }

  private void markWords(Segmenter segmenter) {
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      boolean ends = at == text.length() || SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0;
      if (ends || at - from >= MOST_SENTENCE) {
        int place = from;
        for (var piece : segmenter.pieces(text.substring(from, at))) {
          markWord(place, place + piece.length());
          place += piece.length();
        }
        from = at;
      }
    }
  }

  /** A piece takes marks and digits along: within it, a word begins wherever the script changes. */
  private void markWord(int from, int until) {
    for (int at = from; at < until; at++) {
      boolean changes = at == from || isHan(at) != isHan(at - 1);
      if (changes) {
        marks[at] |= STARTS;
        if (at > 0) {
          marks[at - 1] |= ENDS;
        }
      }
    }
    if (until > from) {
      marks[until - 1] |= ENDS;
    }
  }

  private boolean isHan(int at) {
    return readings[at].length > 0 || Character.isLowSurrogate(folded.charAt(at));
  }

  private static int bit(char letter) {
    return Folding.isLetter(letter) ? 1 << (letter - 'a') : 0;
  }

  /** The best place of a term, or null. */
  @Nullable Found find(Term term, Level level) {
    var best = literal(term, null);
    return term.mayBeSpelt() ? spelt(term, level, best) : best;
  }

  private @Nullable Found literal(Term term, @Nullable Found best) {
    var sought = term.text();
    int at = folded.indexOf(sought);
    for (int looks = 0; at >= 0 && looks < MOST_LOOKS; looks++) {
      int end = at + sought.length();
      boolean inRun =
          at > 0 && Folding.isRun(sought.charAt(0)) && Folding.isRun(folded.charAt(at - 1));
      if (!inRun) {
        best = better(best, new Found(at, end, rank(at, end)));
      }
      at = folded.indexOf(sought, at + 1);
    }
    return best;
  }

  private @Nullable Found spelt(Term term, Level level, @Nullable Found best) {
    char first = term.text().charAt(0);
    int bit = bit(first);
    var spelling = new Spelling(folded, readings, term.text());
    for (int at = 0; at < marks.length; at++) {
      if ((marks[at] & bit) == 0 && folded.charAt(at) != first) {
        continue;
      }
      boolean starts = (marks[at] & STARTS) != 0;
      if (!starts && !level.isTitle()) {
        continue;
      }
      int quality = spelling.at(at);
      if (quality > 0 && isMeant(at, spelling.end(), quality, level, term)) {
        int cost = quality == Spelling.WHOLE ? SPELT_COST : INITIALS_COST;
        int end = spelling.end();
        best = better(best, new Found(at, end, rank(at, end) - cost));
      }
    }
    return best;
  }

  /** Three initials are somewhere in any long text: there, they must be a word. */
  private boolean isMeant(int at, int end, int quality, Level level, Term term) {
    boolean starts = (marks[at] & STARTS) != 0;
    if (level.isTitle()) {
      return starts || quality == Spelling.WHOLE || term.text().length() > 2;
    }
    int characters = folded.codePointCount(at, end);
    return characters > 1 && (quality == Spelling.WHOLE || (marks[end - 1] & ENDS) != 0);
  }

  private int rank(int start, int end) {
    boolean ends = (marks[end - 1] & ENDS) != 0;
    if (start == 0) {
      return end == folded.length() ? ALL : ends ? BEGINNING_WORD : BEGINNING;
    }
    if ((marks[start] & STARTS) == 0) {
      return ANYWHERE;
    }
    return ends ? WORD : WORD_BEGINNING;
  }

  private static Found better(@Nullable Found one, Found other) {
    return one == null || other.rank() > one.rank() ? other : one;
  }
}
