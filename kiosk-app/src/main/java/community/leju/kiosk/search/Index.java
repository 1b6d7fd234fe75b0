package community.leju.kiosk.search;

import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Language;
import community.leju.content.item.Scope;
import community.leju.content.render.Segmenter;
import community.leju.kiosk.board.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything on one generation of the shelf that has a page. Immutable; every thread may ask. */
final class Index {
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparing((Match match) -> match.fit().level())
          .thenComparing(match -> match.fit().rank(), Comparator.reverseOrder())
          .thenComparing(match -> !match.ours())
          .thenComparing(match -> match.item().posting().validFrom(), Comparator.reverseOrder())
          .thenComparing(match -> match.item().ref().targetPath());

  private final Map<ItemRef, Entry> entries;
  private final Segmenter segmenter;

  private Index(Map<ItemRef, Entry> entries, Segmenter segmenter) {
    this.entries = entries;
    this.segmenter = segmenter;
  }

  static Index empty(Segmenter segmenter) {
    return new Index(Map.of(), segmenter);
  }

  /** The index of these items; what has not changed is taken over. */
  Index with(List<Item> items, Pinyin pinyin) {
    var next = new HashMap<ItemRef, Entry>();
    for (var item : items) {
      if (Section.ofKind(item.ref().kind()).isPresent()) {
        var known = entries.get(item.ref());
        next.put(
            item.ref(),
            known != null && known.item().equals(item) ? known : Entry.of(item, segmenter, pinyin));
      }
    }
    return new Index(next, segmenter);
  }

  private record Match(Entry entry, Entry.Fit fit, boolean ours) {
    Item item() {
      return entry.item();
    }
  }

  /** What several committees call the same, such as a service that all of them offer. */
  private record Name(String kind, String title) {}

  /**
   * The best hits of a query.
   *
   * @param own whose kiosk it is
   */
  Hits search(String typed, Scope own, Instant now, Language reader, Hits.Slice slice) {
    for (var terms : Query.parse(typed, segmenter).wishes()) {
      var matches = matches(terms, own, now);
      if (!matches.isEmpty()) {
        return hits(matches, terms, reader, slice);
      }
    }
    return Hits.NONE;
  }

  private List<Match> matches(List<Term> terms, Scope own, Instant now) {
    var matches = new ArrayList<Match>();
    for (var entry : entries.values()) {
      if (entry.item().posting().isLiveAt(now)) {
        var fit = entry.fit(terms);
        if (fit != null) {
          var scope = entry.item().ref().scope();
          matches.add(new Match(entry, fit, scope.isStreet() || scope.equals(own)));
        }
      }
    }
    matches.sort(BEST_FIRST);
    return matches;
  }

  private static Hits hits(
      List<Match> matches, List<Term> terms, Language reader, Hits.Slice slice) {
    var byName = new LinkedHashMap<Name, List<Match>>();
    for (var match : matches) {
      var item = match.item();
      var name = new Name(item.ref().kind(), item.title().zh());
      if (match.ours() && byName.containsKey(name)) {
        // Two notices of one office may well have the same title: both are shown.
        name = new Name(item.ref().kind(), item.ref().targetPath());
      }
      byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(match);
    }
    var hits =
        byName.values().stream()
            .limit(Math.min(slice.until(), Hits.MOST))
            .skip(slice.from())
            .map(same -> hit(same, terms, reader))
            .toList();
    return new Hits(hits, Math.max(0, Math.min(byName.size(), Hits.MOST) - slice.until()));
  }

  private static Hits.Hit hit(List<Match> same, List<Term> terms, Language reader) {
    var best = same.getFirst();
    return new Hits.Hit(
        best.item(),
        best.entry().title(terms, reader),
        best.entry().context(terms, best.fit().level(), reader),
        same.size() - 1);
  }
}
