package community.leju.hub.chart;

import community.leju.content.render.Segmenter;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of one width, between words, as evenly as they go. */
final class Wrapping {
  private final Segmenter segmenter;

  Wrapping(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** The lines; none is wider than {@code most}. Empty for a blank text. */
  List<String> lines(String text, int size, int most) {
    var words = words(text.strip(), size, most);
    if (words.isEmpty()) {
      return List.of();
    }
    int count = fill(words, size, most).size();
    // The narrowest width with as many lines leaves no single letter on the last.
    int least = size;
    int enough = most;
    while (least < enough) {
      int middle = (least + enough) / 2;
      var tried = fill(words, size, middle);
      if (tried.size() <= count && width(tried, size) <= middle) {
        enough = middle;
      } else {
        least = middle + 1;
      }
    }
    return fill(words, size, enough);
  }

  /** The widest of some lines. */
  static int width(List<String> lines, int size) {
    return lines.stream().mapToInt(line -> LetterWidths.of(line, size)).max().orElse(0);
  }

  private static List<String> fill(List<String> words, int size, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : words) {
      if (!line.isEmpty() && LetterWidths.of((line + word).strip(), size) > most) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word);
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** Chinese words and English words with the space after them; what fits no line is cut. */
  private List<String> words(String text, int size, int most) {
    var words = new ArrayList<String>();
    for (var piece : segmenter.pieces(text.replaceAll("\\s+", " "))) {
      int from = 0;
      for (int space = piece.indexOf(' '); space >= 0; space = piece.indexOf(' ', from)) {
        cut(piece.substring(from, space + 1), size, most, words);
        from = space + 1;
      }
      cut(piece.substring(from), size, most, words);
    }
    return words;
  }

  private static void cut(String word, int size, int most, List<String> into) {
    var part = new StringBuilder();
    for (int codePoint : word.codePoints().toArray()) {
      var letter = Character.toString(codePoint);
      if (!part.isEmpty() && LetterWidths.of((part + letter).strip(), size) > most) {
        into.add(part.toString());
        part.setLength(0);
      }
      part.append(letter);
    }
    if (!part.isEmpty()) {
      into.add(part.toString());
    }
  }
}
