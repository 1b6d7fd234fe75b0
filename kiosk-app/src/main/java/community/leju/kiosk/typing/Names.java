package community.leju.kiosk.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People's names, which no dictionary has: a surname and one or two characters that are given to
 * people, each as likely as its place in a list of this version. Immutable.
 */
final class Names {
  /** What a name costs before its characters, in nats, where anything may be typed. */
  private static final float AMONG_WORDS = 7;

  private static final int MOST = 6;
  private static final int MOST_SURNAMES = 3;
  private static final int MOST_GIVEN = 5;

  /** A surname may have two syllables, what is given two: four in all. */
  private static final int MOST_LETTERS = 24;

  private static final int LONGEST_SYLLABLE = 6;

  private final Map<String, List<Part>> surnames = new HashMap<>();
  private final Map<String, List<Part>> given = new HashMap<>();

  /** A name and what it costs, in nats. */
  record Name(String text, float cost) {}

  private record Part(String text, float cost) {}

  private Names() {}

  /** Reads the lists of this version; how they are spelt is the speller's to say. */
  static Names load(Speller speller) {
    var names = new Names();
    boolean isGiven = false;
    int rank = 0;
    for (var line : ListFile.lines("names.txt")) {
      if (line.startsWith("#")) {
        isGiven = line.startsWith("# given");
        rank = 0;
        continue;
      }
      for (var entry : line.split(" ", -1)) {
        // A surname's share falls about as its rank rises; what is given is spread far wider.
        float cost = (float) Math.log((isGiven ? 40.0 : 10.0) + 2.0 * ++rank);
        add(entry, cost, isGiven ? names.given : names.surnames, speller);
      }
    }
    return names;
  }

  private static void add(String entry, float cost, Map<String, List<Part>> into, Speller speller) {
    int colon = entry.indexOf(':');
    var text = colon < 0 ? entry : entry.substring(0, colon);
    var spelling = colon < 0 ? speller.spell(text).orElse("") : entry.substring(colon + 1);
    into.computeIfAbsent(spelling.replace(" ", ""), _ -> new ArrayList<>())
        .add(new Part(text, cost));
  }

  /**
   * The names that all of the letters spell, likeliest first.
   *
   * @param inItsField where a name is asked for
   */
  List<Name> spelt(Letters letters, boolean inItsField) {
    int length = letters.length();
    if (length > MOST_LETTERS) {
      return List.of();
    }
    float first = inItsField ? 0 : AMONG_WORDS;
    var found = new ArrayList<Name>();
    for (int at = 1; at < length; at++) {
      for (var surname : first(surnames, letters, 0, at, MOST_SURNAMES)) {
        for (var rest : given(letters, at)) {
          found.add(new Name(surname.text() + rest.text(), first + surname.cost() + rest.cost()));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Name::cost));
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private List<Part> given(Letters letters, int from) {
    int length = letters.length();
    var found = new ArrayList<>(first(given, letters, from, length, MOST_GIVEN));
    for (int at = from + 1; at < length; at++) {
      for (var one : first(given, letters, from, at, MOST_GIVEN)) {
        for (var other : first(given, letters, at, length, MOST_GIVEN)) {
          found.add(new Part(one.text() + other.text(), one.cost() + other.cost()));
        }
      }
    }
    return found;
  }

  private static List<Part> first(
      Map<String, List<Part>> from, Letters letters, int start, int end, int most) {
    if (end - start > 2 * LONGEST_SYLLABLE) {
      return List.of();
    }
    var found = from.getOrDefault(letters.between(start, end), List.of());
    return found.subList(0, Math.min(most, found.size()));
  }
}
