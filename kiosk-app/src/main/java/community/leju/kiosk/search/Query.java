package community.leju.kiosk.search;

import community.leju.content.render.Segmenter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody typed.
 *
 * @param wishes ways to understand it, the strictest first; of one, every term must be found
 */
record Query(List<List<Term>> wishes) {
  static final int MOST_CHARS = 32;
  private static final int MOST_TERMS = 6;

  static Query parse(String typed, Segmenter segmenter) {
    var cut = typed.strip();
    cut = cut.substring(0, Math.min(cut.length(), MOST_CHARS));
    var folded = Folding.fold(cut).strip();
    var wishes = new ArrayList<List<Term>>();
    add(wishes, List.of(folded));
    // Typed with a blank after each syllable.
    add(wishes, List.of(folded.replace(" ", "")));
    add(wishes, Arrays.asList(folded.split(" +")));
    add(wishes, segmenter.pieces(folded.replace(" ", "")));
    return new Query(wishes);
  }

  private static void add(List<List<Term>> wishes, List<String> texts) {
    var terms =
        texts.stream().filter(text -> !text.isBlank()).limit(MOST_TERMS).map(Term::of).toList();
    if (!terms.isEmpty() && !wishes.contains(terms)) {
      wishes.add(terms);
    }
  }

  boolean isEmpty() {
    return wishes.isEmpty();
  }
}
