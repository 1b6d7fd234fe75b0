package community.leju.trials.bench;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One case of a benchmark.
 *
 * @param peers name to median, of the same work in the same run
 */
record Result(String bench, String name, String unit, Samples ours, Map<String, Samples> peers) {
  String json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("bench", bench).put("case", name).put("unit", unit).put("n", ours.count());
    json.put("median", rounded(ours.median()));
    ours.p99().ifPresent(p99 -> json.put("p99", rounded(p99)));
    var others = json.putObject("peers");
    peers.forEach((peer, samples) -> others.put(peer, rounded(samples.median())));
    return json.toString();
  }

  String line() {
    var line =
        new StringBuilder(
            "%s %s: %.1f %s (median of %d)"
                .formatted(bench, name, ours.median(), unit, ours.count()));
    ours.p99().ifPresent(p99 -> line.append(", p99 %.1f".formatted(p99)));
    peers.forEach((peer, one) -> line.append("; %s %.1f".formatted(peer, one.median())));
    return line.toString();
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
