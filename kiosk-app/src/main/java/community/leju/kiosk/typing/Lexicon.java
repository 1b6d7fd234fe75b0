package community.leju.kiosk.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Words by how they are spelt, in one sorted table: all words that begin with the same syllables
 * lie beside each other, so that a range of the table is a node of a tree. Immutable.
 */
final class Lexicon {
  /** The longest word in syllables. */
  static final int LONGEST = 12;

  private static final int MOST_SYLLABLES = 600;

  /** In place of a spelling's cost: a word of the field or the place. */
  private static final float OWN = -1;

  /** Sorted: what begins with the same letters lies together. */
  private final String[] syllables;

  /** A word's syllables, each as the character of its place in {@link #syllables}; sorted. */
  private final String[] keys;

  private final String[] texts;

  /** What each word costs alone, in nats: its negative logarithm of how likely it is. */
  private final float[] costs;

  /** Its number in the model; what it costs there is after the word before it. */
  private final int[] numbers;

  /** What the spelling costs: 了 is le far more often than liao. */
  private final float[] spellings;

  private final @Nullable LanguageModel model;

  /**
   * A word of the table.
   *
   * @param spelling its syllables, small letters, separated by spaces; ü is v
   * @param weight how often it is used; 0 where that is not known
   * @param own of the field or the place: not less likely than its weight says, whatever the model
   *     has read
   */
  record Word(String text, String spelling, long weight, boolean own) {}

  /**
   * Words that begin with the same syllables.
   *
   * @param until not among them
   */
  record Range(int from, int until, int depth) {
    boolean isEmpty() {
      return from >= until;
    }
  }

  /** A table of these words, without a model: each costs the same after every other. */
  static Lexicon of(List<Word> words) {
    return new Lexicon(words, null, null);
  }

  /** A table of these words, as likely as the model says. */
  static Lexicon of(List<Word> words, Vocabulary vocabulary, LanguageModel model) {
    return new Lexicon(words, vocabulary, model);
  }

  private Lexicon(
      List<Word> words, @Nullable Vocabulary vocabulary, @Nullable LanguageModel model) {
    this.model = model;
    var known = new TreeSet<String>();
    var weights = new HashMap<String, Double>(words.size() * 2);
    for (var word : words) {
      known.addAll(Arrays.asList(word.spelling().split(" ", -1)));
      weights.merge(word.text(), word.weight() + 1.0, Double::sum);
    }
    if (known.size() > MOST_SYLLABLES) {
      throw new IllegalArgumentException(known.size() + " syllables: this is no list of pinyin");
    }
    syllables = known.toArray(String[]::new);
    double total = Math.log(words.stream().mapToDouble(word -> word.weight() + 1.0).sum());
    var rows = new ArrayList<Row>(words.size());
    for (var word : words) {
      double weight = Math.log(word.weight() + 1.0);
      float spelling = (float) (Math.log(weights.getOrDefault(word.text(), 1.0)) - weight);
      int number = vocabulary == null ? LanguageModel.NONE : vocabulary.number(word.text());
      float cost = (float) (total - weight);
      if (model == null || !model.knows(number)) {
        number = LanguageModel.NONE;
      } else if (!word.own()) {
        cost = model.cost(LanguageModel.NONE, number) + spelling;
      }
      rows.add(new Row(key(word.spelling()), word, cost, number, spelling));
    }
    rows.sort(Comparator.comparing(Row::key).thenComparingDouble(Row::cost));
    keys = rows.stream().map(Row::key).toArray(String[]::new);
    texts = rows.stream().map(row -> row.word().text()).toArray(String[]::new);
    numbers = rows.stream().mapToInt(Row::number).toArray();
    costs = new float[rows.size()];
    spellings = new float[rows.size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = rows.get(i).cost();
      spellings[i] = rows.get(i).word().own() ? OWN : rows.get(i).spelling();
    }
  }

  private record Row(String key, Word word, float cost, int number, float spelling) {}

  private String key(String spelling) {
    var parts = spelling.split(" ", -1);
    var key = new char[parts.length];
    for (int i = 0; i < parts.length; i++) {
      key[i] = (char) Arrays.binarySearch(syllables, parts[i]);
    }
    return new String(key);
  }

  int size() {
    return keys.length;
  }

  Range all() {
    return new Range(0, keys.length, 0);
  }

  /** The place of the first syllable that is not before these letters. */
  int firstSyllable(String letters) {
    int place = Arrays.binarySearch(syllables, letters);
    return place < 0 ? -place - 1 : place;
  }

  /** The place after the last syllable that begins with these letters. */
  int lastSyllable(String letters) {
    return firstSyllable(letters + '{');
  }

  boolean isSyllable(String letters) {
    return Arrays.binarySearch(syllables, letters) >= 0;
  }

  /** The syllable of the range's next step that is not before that one; none: MAX_VALUE. */
  int syllableFrom(Range range, int syllable) {
    int place = lower(range, syllable);
    return place < range.until() ? keys[place].charAt(range.depth()) : Integer.MAX_VALUE;
  }

  /** Those of the range that go on with that syllable. */
  Range step(Range range, int syllable) {
    return new Range(lower(range, syllable), lower(range, syllable + 1), range.depth() + 1);
  }

  /** The first place whose syllable at the range's depth is at least that one. */
  private int lower(Range range, int syllable) {
    int low = range.from();
    int high = range.until();
    while (low < high) {
      int middle = (low + high) >>> 1;
      var key = keys[middle];
      if (key.length() <= range.depth() || key.charAt(range.depth()) < syllable) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** After the last word that is spelt wholly by the range's syllables; the best one is first. */
  int endOfWords(Range range) {
    int at = range.from();
    while (at < range.until() && keys[at].length() == range.depth()) {
      at++;
    }
    return at;
  }

  String text(int place) {
    return texts[place];
  }

  /** What the word costs by itself, in nats. */
  float cost(int place) {
    return costs[place];
  }

  /** What it costs after another, which is -1 at the beginning. */
  float cost(int before, int place) {
    int number = numbers[place];
    if (model == null || number == LanguageModel.NONE) {
      return costs[place];
    }
    float after = model.cost(before < 0 ? LanguageModel.NONE : numbers[before], number);
    return spellings[place] == OWN ? Math.min(after, costs[place]) : after + spellings[place];
  }
}
