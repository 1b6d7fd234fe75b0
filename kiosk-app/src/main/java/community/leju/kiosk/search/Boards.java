package community.leju.kiosk.search;

import community.leju.content.item.Language;
import community.leju.content.render.Segmenter;
import community.leju.kiosk.board.Section;
import community.leju.kiosk.page.Marked;
import community.leju.kiosk.page.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The boards by their names: who types 财务公开 wants that board before anything that stands on it.
 * Immutable.
 */
final class Boards {
  static final Boards NONE = new Boards(List.of());

  /** A single letter begins the name of every other board. */
  private static final int FEWEST_CHARS = 2;

  private final List<Named> boards;

  private Boards(List<Named> boards) {
    this.boards = boards;
  }

  private record Named(Section section, List<Entry.Part> names) {}

  /** A board that was found by its name. */
  record Hit(Section section, Marked title) {}

  static Boards of(Segmenter segmenter, Pinyin pinyin) {
    return new Boards(
        Arrays.stream(Section.values())
            .map(section -> new Named(section, names(section, segmenter, pinyin)))
            .toList());
  }

  private static List<Entry.Part> names(Section section, Segmenter segmenter, Pinyin pinyin) {
    return Arrays.stream(Language.values())
        .map(language -> {
          var name = Words.in(language).of("section." + section.key() + ".title");
          return new Entry.Part(Level.TITLE, language, new Passage(name, segmenter, pinyin));
        })
        .toList();
  }

  /** Those whose name all terms begin a word of, by the strictest way to understand the query. */
  List<Hit> find(Query query, Language reader) {
    for (var terms : query.wishes()) {
      if (terms.stream().mapToInt(term -> term.text().length()).sum() >= FEWEST_CHARS) {
        var hits =
            boards.stream()
                .filter(board -> board.names().stream().anyMatch(name -> isNamed(name, terms)))
                .map(board -> hit(board, terms, reader))
                .toList();
        if (!hits.isEmpty()) {
          return hits;
        }
      }
    }
    return List.of();
  }

  private static Hit hit(Named board, List<Term> terms, Language reader) {
    var name = shown(board, reader);
    return new Hit(board.section(), Marking.of(name, terms, 0, name.passage().text().length()));
  }

  private static Entry.Part shown(Named board, Language reader) {
    return board.names().stream()
        .filter(name -> name.language() == reader)
        .findFirst()
        .orElse(board.names().getFirst());
  }

  private static boolean isNamed(Entry.Part name, List<Term> terms) {
    return terms.stream().allMatch(term -> beginsWord(name.passage().find(term, name.level())));
  }

  private static boolean beginsWord(@Nullable Found found) {
    return found != null && found.rank() > Passage.ANYWHERE;
  }
}
