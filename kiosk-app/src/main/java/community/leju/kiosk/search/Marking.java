package community.leju.kiosk.search;

import community.leju.kiosk.page.Marked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows where in a text something was found. */
final class Marking {
  private Marking() {}

  /** A stretch of that text, with an ellipsis where it is cut, and what of the terms is in it. */
  static Marked of(Entry.Part part, List<Term> terms, int from, int until) {
    var text = part.passage().text();
    var before = from > 0 ? "…" : "";
    var after = until < text.length() ? "…" : "";
    int shift = before.length() - from;
    var spans = new ArrayList<Marked.Span>();
    terms.stream()
        .map(term -> part.passage().find(term, part.level()))
        .filter(found -> found != null && found.start() >= from && found.end() <= until)
        .sorted(Comparator.comparingInt(found -> found.start()))
        .forEach(found -> {
          if (spans.isEmpty() || spans.getLast().end() <= found.start() + shift) {
            spans.add(new Marked.Span(found.start() + shift, found.end() + shift));
          }
        });
    return new Marked(
        before + text.substring(from, until) + after, part.language().tag(), List.copyOf(spans));
  }
}
