package community.leju.kiosk.search;

import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.item.Text;
import community.leju.content.render.Segmenter;
import community.leju.kiosk.page.Marked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item, made ready to be searched.
 *
 * @param parts title, then summary, then all else
 */
record Entry(Item item, List<Part> parts) {
  /** What is indexed of one item: a rulebook's first hundred pages. */
  private static final int MOST_CHARS = 60_000;

  private static final int CONTEXT_BEFORE = 14;
  private static final int CONTEXT_CHARS = 70;
  private static final String MARKS = "。！？；，、：";

  /** One text of it in one language. */
  record Part(Level level, Language language, Passage passage) {}

  /** How well it fits; of several terms, as well as the least of them. */
  record Fit(Level level, int rank) {}

  static Entry of(Item item, Segmenter segmenter, Pinyin pinyin) {
    var builder = new Builder(segmenter, pinyin);
    builder.add(Level.TITLE, item.title());
    builder.add(Level.SUMMARY, item.summary());
    item.words().forEach(text -> builder.add(Level.WORDS, text));
    return new Entry(item, List.copyOf(builder.parts));
  }

  private static final class Builder {
    private final List<Part> parts = new ArrayList<>();
    private final Segmenter segmenter;
    private final Pinyin pinyin;
    private int left = MOST_CHARS;

    Builder(Segmenter segmenter, Pinyin pinyin) {
      this.segmenter = segmenter;
      this.pinyin = pinyin;
    }

    void add(Level level, Text text) {
      add(level, Language.ZH, text.zh());
      var en = text.en();
      if (en != null) {
        add(level, Language.EN, en);
      }
    }

    private void add(Level level, Language language, String text) {
      var cut = text.substring(0, Math.min(text.length(), left));
      if (!cut.isBlank()) {
        left -= cut.length();
        parts.add(new Part(level, language, new Passage(cut, segmenter, pinyin)));
      }
    }
  }

  /** How well all terms fit, or null where one is not found. */
  @Nullable Fit fit(List<Term> terms) {
    var level = Level.TITLE;
    int rank = Integer.MAX_VALUE;
    for (var term : terms) {
      var fit = fit(term);
      if (fit == null) {
        return null;
      }
      level = fit.level().compareTo(level) > 0 ? fit.level() : level;
      rank = Math.min(rank, fit.rank());
    }
    return new Fit(level, rank);
  }

  private @Nullable Fit fit(Term term) {
    Fit best = null;
    for (var part : parts) {
      if (best != null && part.level() != best.level()) {
        break;
      }
      var found = part.passage().find(term, part.level());
      if (found != null && (best == null || found.rank() > best.rank())) {
        best = new Fit(part.level(), found.rank());
      }
    }
    return best;
  }

  /** Its title in the reader's language where there is one, with what was found in it. */
  Marked title(List<Term> terms, Language reader) {
    var part = chosen(Level.TITLE, terms, reader);
    return part == null
        ? new Marked(item.title().in(reader), reader.tag(), List.of())
        : Marking.of(part, terms, 0, part.passage().text().length());
  }

  /** The words round what was found below the title; else the summary; else empty. */
  Marked context(List<Term> terms, Level level, Language reader) {
    var part = chosen(level.isTitle() ? Level.SUMMARY : level, terms, reader);
    if (part == null) {
      return new Marked("", reader.tag(), List.of());
    }
    var text = part.passage().text();
    int first =
        terms.stream()
            .map(term -> part.passage().find(term, part.level()))
            .filter(found -> found != null)
            .mapToInt(Found::start)
            .min()
            .orElse(0);
    int from = beginning(text, first);
    return Marking.of(part, terms, from, Math.min(text.length(), from + CONTEXT_CHARS));
  }

  /** A little before the place, after a mark where there is one. */
  private static int beginning(String text, int place) {
    int from = Math.max(0, place - CONTEXT_BEFORE);
    for (int at = place - 1; at >= from; at--) {
      if (MARKS.indexOf(text.charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  /** Of that level's texts, one in which something is found, in the reader's language first. */
  private @Nullable Part chosen(Level level, List<Term> terms, Language reader) {
    return parts.stream()
        .filter(part -> part.level() == level)
        .min(
            Comparator.comparing((Part part) ->
                    terms.stream().noneMatch(term -> part.passage().find(term, level) != null))
                .thenComparing(part -> part.language() != reader))
        .orElse(null);
  }
}
