package community.leju.kiosk.typing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What typed letters may mean: whole syllables, initials (sfz is 身份证), a syllable that is still
 * being typed, an apostrophe between two (xi'an is 西安). The likeliest words are joined to
 * sentences: a beam search from the left, each word as likely as after the one before it.
 * Immutable.
 */
final class Converter {
  /** What is typed beyond is not looked at. */
  static final int MOST_LETTERS = 60;

  /** What a resident would ever turn the pages of. */
  private static final int MOST_CANDIDATES = 80;

  private static final int MOST_SENTENCES = 5;

  /** How many sentences are gone on with from each place. */
  private static final int BEAM = 12;

  /** What stands behind numbers, and how much likelier it is there, in nats. */
  private static final Set<String> BEHIND_NUMBERS =
      Set.of(
          "弄", "号", "室", "号楼", "号室", "单元", "幢", "栋", "楼", "层", "门", "岁", "元", "年", "月", "日", "点",
          "点半", "分", "天", "个", "人", "户", "次");

  private static final float BEHIND_A_NUMBER = 6;

  private final Lexicon lexicon;
  private final Names names;

  Converter(Lexicon lexicon, Names names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  /** What is being typed: in a name's field 王桂兰 is more likely than 王贵蓝. */
  enum Field {
    NAME,
    /** Behind a digit: 弄, 号, 室. */
    NUMBER,
    OTHER
  }

  /**
   * A reading of the letters' beginning.
   *
   * @param letters how many of the typed characters it takes, apostrophes among them
   */
  record Candidate(String text, int letters) {}

  /** A beginning of a sentence; without a word, the sentence's very beginning. */
  private record Path(
      @Nullable Path before, Reading.@Nullable Span last, float cost, boolean whole) {
    static final Path BEGINNING = new Path(null, null, 0, true);

    Path with(Reading.Span span, Lexicon lexicon) {
      float word = lexicon.cost(last == null ? -1 : last.place(), span.place());
      return new Path(this, span, cost + span.typing() + word, whole && span.whole());
    }
  }

  /** Something to choose, before it is ranked. */
  private record Choice(String text, int to, float cost, boolean whole) {}

  /** The candidates, likeliest first; empty where nothing typed can be read. */
  List<Candidate> candidates(String typed, Field field) {
    var letters = Letters.of(typed);
    if (letters.length() == 0) {
      return List.of();
    }
    var reading = new Reading(lexicon, letters);
    var choices = new ArrayList<Choice>();
    for (var spans : reading.from(0)) {
      for (var one : spans) {
        var text = lexicon.text(one.place());
        boolean fits = field == Field.NUMBER && BEHIND_NUMBERS.contains(text);
        float cost = fits ? one.cost() - BEHIND_A_NUMBER : one.cost();
        choices.add(new Choice(text, one.to(), cost, one.whole()));
      }
    }
    choices.addAll(sentences(reading, letters.length()));
    for (var name : names.spelt(letters, field == Field.NAME)) {
      choices.add(new Choice(name.text(), letters.length(), name.cost(), true));
    }
    return ranked(choices, letters);
  }

  /** Joined from words, as far as the letters can be read. */
  private List<Choice> sentences(Reading reading, int length) {
    var paths = new ArrayList<List<Path>>();
    for (int at = 0; at <= length; at++) {
      paths.add(new ArrayList<>());
    }
    paths.getFirst().add(Path.BEGINNING);
    int end = 0;
    for (int at = 0; at < length; at++) {
      var here = likeliest(paths.get(at));
      if (!here.isEmpty()) {
        end = at;
        for (var spans : reading.from(at)) {
          for (var span : spans) {
            here.forEach(path -> paths.get(span.to()).add(path.with(span, lexicon)));
          }
        }
      }
    }
    int last = paths.getLast().isEmpty() ? end : length;
    return likeliest(paths.get(last)).stream()
        .filter(path -> path.last() != null)
        .map(path -> new Choice(text(path), last, path.cost(), path.whole()))
        .limit(MOST_SENTENCES)
        .toList();
  }

  private static List<Path> likeliest(List<Path> paths) {
    paths.sort(Comparator.comparingDouble(Path::cost));
    return paths.subList(0, Math.min(BEAM, paths.size()));
  }

  private String text(Path path) {
    var words = new ArrayDeque<String>();
    for (var at = path; at != null && at.last() != null; at = at.before()) {
      words.addFirst(lexicon.text(at.last().place()));
    }
    return String.join("", words);
  }

  /** All the letters first: words and sentences by their cost; then ever shorter words. */
  private static List<Candidate> ranked(List<Choice> choices, Letters letters) {
    boolean readsWhole = choices.stream().anyMatch(Choice::whole);
    choices.sort(Comparator.comparingInt(Choice::to).reversed().thenComparingDouble(Choice::cost));
    var candidates = new ArrayList<Candidate>();
    Set<String> seen = new HashSet<>();
    for (var one : choices) {
      // An initial's hundred characters are no help to who has typed a whole syllable.
      boolean helps = one.whole() || !readsWhole || one.to() == letters.length();
      if (helps && seen.add(one.text()) && candidates.size() < MOST_CANDIDATES) {
        candidates.add(new Candidate(one.text(), letters.typedUntil(one.to())));
      }
    }
    return candidates;
  }
}
