package community.leju.kiosk.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words that typed letters can be cut into: for every stretch of them the likeliest few. */
final class Reading {
  /** Costs in nats: an initial says little, an unfinished syllable is finished by the next keys. */
  private static final float INITIAL_COST = 4.5f;

  private static final float UNFINISHED_COST = 2.5f;

  /** Of one stretch of letters within a sentence; at the beginning, what somebody may choose. */
  private static final int MOST_OF_A_STRETCH = 6;

  private static final int MOST_AT_THE_BEGINNING = 60;

  /** Nodes of the table that one place may visit: a long run of initials has very many. */
  private static final int MOST_VISITS = 20_000;

  private static final int LONGEST_SYLLABLE = 6;
  private static final String INITIALS = " b p m f d t n l g k h j q x zh ch sh r z c s y w ";

  private final Lexicon lexicon;
  private final Letters letters;
  private final List<List<Edge>> edges = new ArrayList<>();
  private int visits;

  /**
   * A word that is spelt from one place of the letters to another.
   *
   * @param place in the lexicon
   * @param typing what it costs to have been typed so, beyond the word itself, in nats
   * @param cost with the word by itself
   * @param whole whether every syllable was typed to its end
   */
  record Span(int from, int to, int place, float typing, float cost, boolean whole) {}

  /** From one place of the letters to another by one syllable out of a run of them. */
  private record Edge(int to, int first, int last, float cost) {}

  Reading(Lexicon lexicon, Letters letters) {
    this.lexicon = lexicon;
    this.letters = letters;
    for (int at = 0; at < letters.length(); at++) {
      edges.add(edgesFrom(at));
    }
  }

  private List<Edge> edgesFrom(int at) {
    var found = new ArrayList<Edge>();
    int most = Math.min(letters.endOfRun(at), at + LONGEST_SYLLABLE);
    for (int to = at + 1; to <= most; to++) {
      var part = letters.between(at, to);
      int first = lexicon.firstSyllable(part);
      int last = lexicon.lastSyllable(part);
      boolean isWhole = lexicon.isSyllable(part);
      if (isWhole) {
        found.add(new Edge(to, first, first + 1, 0));
      }
      int further = isWhole ? first + 1 : first;
      if (further < last) {
        if (to == letters.length() && to - at > 1) {
          found.add(new Edge(to, further, last, UNFINISHED_COST));
        } else if (INITIALS.contains(" " + part + " ")) {
          found.add(new Edge(to, further, last, INITIAL_COST));
        }
      }
    }
    return found;
  }

  /** The words that begin there, by where they end (the index); the likeliest first. */
  List<List<Span>> from(int from) {
    var found = new ArrayList<List<Span>>();
    for (int to = 0; to <= letters.length(); to++) {
      found.add(new ArrayList<>());
    }
    visits = 0;
    visit(from, from, lexicon.all(), 0, true, found);
    int most = from == 0 ? MOST_AT_THE_BEGINNING : MOST_OF_A_STRETCH;
    found.replaceAll(spans -> likeliest(spans, most));
    return found;
  }

  private static List<Span> likeliest(List<Span> spans, int most) {
    spans.sort(Comparator.comparingDouble(Span::cost));
    return spans.size() <= most ? spans : spans.subList(0, most);
  }

  private void visit(
      int from, int at, Lexicon.Range range, float cost, boolean whole, List<List<Span>> into) {
    if (at > from) {
      note(from, at, range, cost, whole, into.get(at));
    }
    if (at == letters.length() || range.depth() == Lexicon.LONGEST || visits > MOST_VISITS) {
      return;
    }
    for (var edge : edges.get(at)) {
      int syllable = lexicon.syllableFrom(range, edge.first());
      while (syllable < edge.last()) {
        visits++;
        visit(
            from,
            edge.to(),
            lexicon.step(range, syllable),
            cost + edge.cost(),
            whole && edge.cost() == 0,
            into);
        syllable = lexicon.syllableFrom(range, syllable + 1);
      }
    }
  }

  /** The words of a spelling lie with the likeliest first. */
  private void note(
      int from, int to, Lexicon.Range range, float cost, boolean whole, List<Span> into) {
    int most = from == 0 ? MOST_AT_THE_BEGINNING : MOST_OF_A_STRETCH;
    int end = Math.min(lexicon.endOfWords(range), range.from() + most);
    for (int place = range.from(); place < end; place++) {
      into.add(new Span(from, to, place, cost, cost + lexicon.cost(place), whole));
    }
  }
}
