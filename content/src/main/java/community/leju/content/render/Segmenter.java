package community.leju.content.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a Chinese title may break: between words, so that 参保 stays on one line.
 *
 * <p>The field's own words before the common ones, and the fewest-words rule. The JDK does not
 * segment Chinese at all; ICU4J takes 0.2 s of a processor before its first word, and its
 * dictionary has neither 参保 nor 缴费. A run that no word covers stays whole while it is short, which
 * is how a place's name survives.
 */
public final class Segmenter {
  private static final int LONGEST_WORD = 8;
  private static final int LONGEST_UNKNOWN = 4;

  /** A longer text is left as it is: no lead is, and a body breaks anywhere. */
  private static final int MOST_CHARS = 20_000;

  private static final int OWN_COST = 4;
  private static final int COMMON_COST = 5;
  private static final int STRAY_COST = 6;
  private static final String TAIL = "的了着过吗呢吧们等";

  private final Set<String> words;
  private final CommonWords common;

  private Segmenter(Set<String> words, CommonWords common) {
    this.words = words;
    this.common = common;
  }

  /** Reads the word lists of this version: about 1,000 words of the field, 70,000 common ones. */
  public static Segmenter load() {
    var own = new String(resource("words.txt"), StandardCharsets.UTF_8);
    return new Segmenter(words(own), new CommonWords(resource("dictionary.txt")));
  }

  private static byte[] resource(String name) {
    try (var in = Segmenter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in this build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plain loops: streams and patterns, used first here, take ten times as long as the words. */
  private static Set<String> words(String text) {
    var words = new HashSet<String>(4_096);
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '#') {
        at = text.indexOf('\n', at);
        from = at + 1;
      } else if (text.charAt(at) == ' ' || text.charAt(at) == '\n') {
        if (at > from) {
          words.add(text.substring(from, at));
        }
        from = at + 1;
      }
    }
    return words;
  }

  /** As this one, knowing more words: the names of a street and its committees. */
  public Segmenter with(Collection<String> more) {
    var all = new HashSet<>(words);
    more.stream().filter(word -> word.length() <= LONGEST_WORD).forEach(all::add);
    return new Segmenter(all, common);
  }

  /** The field's own words, without the common ones. */
  public Set<String> ownWords() {
    return Collections.unmodifiableSet(words);
  }

  /** The text cut at its word boundaries; joined again it is the same text. */
  public List<String> pieces(String text) {
    if (text.length() > MOST_CHARS) {
      return List.of(text);
    }
    var pieces = new ArrayList<String>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isHan(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        addWords(text.substring(at, end), pieces);
      } else {
        end = endOfForeignRun(text, at);
        addForeign(text.substring(at, end), pieces);
      }
      at = end;
    }
    return pieces;
  }

  /**
   * Marks that close stand with what is before them, and a line may end after them: an engine that
   * keeps all words whole would rather begin a line with a comma.
   */
  private static void addForeign(String run, List<String> pieces) {
    int closing = 0;
    while (closing < run.length() && closes(run.charAt(closing))) {
      closing++;
    }
    if (closing > 0) {
      attach(run.substring(0, closing), pieces);
      if (closing < run.length()) {
        pieces.add(run.substring(closing));
      }
    } else {
      attach(run, pieces);
    }
  }

  /** A Chinese mark that ends a part of a sentence: ， 。 、 ： ） 》 and their like. */
  private static boolean closes(char c) {
    boolean isWide = (c >= '\u3000' && c <= '\u303f') || (c >= '\uff00' && c <= '\uff65');
    int type = Character.getType(c);
    return isWide
        && (type == Character.OTHER_PUNCTUATION
            || type == Character.END_PUNCTUATION
            || type == Character.FINAL_QUOTE_PUNCTUATION);
  }

  /** The engine breaks by itself before and after letters, where that is right. */
  private static void attach(String run, List<String> pieces) {
    pieces.add(pieces.isEmpty() ? run : pieces.removeLast() + run);
  }

  private static int endOfForeignRun(String text, int from) {
    int end = from;
    while (end < text.length() && !isHan(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void addWords(String run, List<String> pieces) {
    boolean joins = !pieces.isEmpty() && sticks(pieces.getLast());
    int from = 0;
    for (int until : cuts(run)) {
      var word = run.substring(from, until);
      boolean trails = word.length() == 1 && TAIL.contains(word) && !pieces.isEmpty();
      if (joins || trails) {
        attach(word, pieces);
      } else {
        pieces.add(word);
      }
      joins = false;
      from = until;
    }
  }

  /** 2027 and its 年, 《 and its title, belong together. */
  private static boolean sticks(String before) {
    char last = before.charAt(before.length() - 1);
    return Character.isDigit(last)
        || Character.getType(last) == Character.START_PUNCTUATION
        || Character.getType(last) == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** The ends of the words of a run of Han characters, by the cheapest cover. */
  private List<Integer> cuts(String run) {
    int length = run.length();
    var cost = new int[length + 1];
    var step = new int[length + 1];
    for (int at = length - 1; at >= 0; at--) {
      cost[at] = Integer.MAX_VALUE;
      for (int size = Math.min(LONGEST_WORD, length - at); size >= 1; size--) {
        int price = price(run, at, size);
        if (price > 0 && cost[at + size] + price < cost[at]) {
          cost[at] = cost[at + size] + price;
          step[at] = price == STRAY_COST ? -1 : size;
        }
      }
    }
    var ends = new ArrayList<Integer>();
    int at = 0;
    while (at < length) {
      int strays = 0;
      while (at + strays < length && step[at + strays] < 0) {
        strays++;
      }
      if (strays == 0) {
        at += step[at];
        ends.add(at);
      } else {
        endStrays(at, strays, ends);
        at += strays;
      }
    }
    return ends;
  }

  /** What it costs to take these characters for a word; 0 where they are none. */
  private int price(String run, int at, int size) {
    if (words.contains(run.substring(at, at + size))) {
      return OWN_COST;
    }
    if (common.contains(run, at, size)) {
      return COMMON_COST;
    }
    return size == 1 ? STRAY_COST : 0;
  }

  private static void endStrays(int at, int strays, List<Integer> ends) {
    if (strays > LONGEST_UNKNOWN) {
      for (int i = 1; i < strays; i++) {
        ends.add(at + i);
      }
    }
    ends.add(at + strays);
  }

  /** The CJK blocks of the basic plane; {@code UnicodeScript} costs ten milliseconds at first. */
  private static boolean isHan(char c) {
    return (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || c == '々'
        || c == '〇';
  }

  @Override
  public String toString() {
    return "Segmenter(" + words.size() + " words)";
  }
}
