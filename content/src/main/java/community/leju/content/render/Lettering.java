package community.leju.content.render;

import java.util.ArrayList;
import java.util.List;

/** Lines of text for a drawing, which has no line breaks of its own. Widths are in ems. */
record Lettering(Segmenter segmenter) {
  private static final double LATIN_WIDTH = .58;

  /** About how wide a text is: a Hanzi is one em. */
  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2E80 ? LATIN_WIDTH : 1).sum();
  }

  /** The text in lines of at most that width, broken between words; a longer word stands out. */
  List<String> lines(String text, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : words(text)) {
      if (!line.isEmpty() && width(line + word.stripTrailing()) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word);
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** Words of either language: Chinese from the segmenter, Latin between blanks. */
  private List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var piece : segmenter.pieces(text)) {
      for (var word : piece.split("(?<= )", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /** The lines where they fit into a box, or nothing. */
  List<String> fit(String text, double width, double height, double lineHeight) {
    var lines = lines(text, width);
    boolean fits =
        lines.size() * lineHeight <= height
            && lines.stream().allMatch(line -> width(line) <= width);
    return fits ? lines : List.of();
  }
}
