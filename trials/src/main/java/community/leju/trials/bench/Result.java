package community.leju.trials.bench;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One case of a benchmark.
 *
 * @param peers name to median, of the same work in the same run
 * @param bounds what the design asks of it
 */
record Result(
    String bench,
    String name,
    String unit,
    Samples ours,
    Map<String, Samples> peers,
    List<Bound> bounds) {
  /** A figure that no bound is set for, or that only others compare with one. */
  Result(String bench, String name, String unit, Samples ours, Map<String, Samples> peers) {
    this(bench, name, unit, ours, peers, List.of());
  }

  String json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("bench", bench).put("case", name).put("unit", unit).put("n", ours.count());
    json.put("median", rounded(ours.median()));
    ours.p99().ifPresent(p99 -> json.put("p99", rounded(p99)));
    var others = json.putObject("peers");
    peers.forEach((peer, samples) -> others.put(peer, rounded(samples.median())));
    if (!bounds.isEmpty()) {
      var asked = json.putArray("bounds");
      bounds.forEach(bound -> bound.put(asked.addObject(), ours, peers));
    }
    return json.toString();
  }

  String line() {
    var line =
        new StringBuilder(
            "%s %s: %.1f %s (median of %d)"
                .formatted(bench, name, ours.median(), unit, ours.count()));
    ours.p99().ifPresent(p99 -> line.append(", p99 %.1f".formatted(p99)));
    peers.forEach((peer, one) -> line.append("; %s %.1f".formatted(peer, one.median())));
    bounds.forEach(bound -> line.append(bound.line(ours, peers)));
    return line.toString();
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
