package community.leju.trials.bench;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the design asks of a figure.
 *
 * @param value in the unit of the case; where a peer is named, a multiple of the peer's median
 */
record Bound(Statistic statistic, Relation relation, double value, Optional<String> peer) {
  /** Of many samples. */
  enum Statistic {
    MEDIAN,
    P99
  }

  /** How the figure must stand to the bound. */
  enum Relation {
    LESS("<"),
    AT_MOST("<="),
    AT_LEAST(">=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }
  }

  static Bound median(Relation relation, double value) {
    return new Bound(Statistic.MEDIAN, relation, value, Optional.empty());
  }

  static Bound p99(Relation relation, double value) {
    return new Bound(Statistic.P99, relation, value, Optional.empty());
  }

  static Bound times(Relation relation, double value, String peer) {
    return new Bound(Statistic.MEDIAN, relation, value, Optional.of(peer));
  }

  /** Whether it is held; not where there are too few samples to tell. */
  boolean isMet(Samples ours, Map<String, Samples> peers) {
    var figure =
        switch (statistic) {
          case MEDIAN -> Optional.of(ours.median());
          case P99 -> ours.p99().stream().boxed().findFirst();
        };
    var limit =
        peer.isEmpty()
            ? Optional.of(value)
            : peer.map(peers::get).map(samples -> samples.median() * value);
    return figure.isPresent() && limit.isPresent() && holds(figure.get(), limit.get());
  }

  private boolean holds(double figure, double limit) {
    return switch (relation) {
      case LESS -> figure < limit;
      case AT_MOST -> figure <= limit;
      case AT_LEAST -> figure >= limit;
    };
  }

  /** As {@code bench.tsv} writes it: {@code < 300}, {@code >= 0.5*raw}. */
  String text() {
    var number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    return relation.sign + " " + number + peer.map(name -> "*" + name).orElse("");
  }

  String line(Samples ours, Map<String, Samples> peers) {
    var what = statistic == Statistic.P99 ? "p99 " : "";
    return "; " + what + text() + (isMet(ours, peers) ? ": met" : ": NOT met");
  }

  void put(ObjectNode into, Samples ours, Map<String, Samples> peers) {
    into.put("statistic", statistic == Statistic.P99 ? "p99" : "median");
    into.put("bound", text()).put("met", isMet(ours, peers));
  }
}
