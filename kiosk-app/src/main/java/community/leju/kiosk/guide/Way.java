package community.leju.kiosk.guide;

import community.leju.content.guide.Flow;
import community.leju.content.guide.FlowEdge;
import community.leju.content.guide.FlowNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The nodes that somebody has come through, the present one last. It travels in the address, so
 * that a step back needs no memory of the visit. Where a chart leads back to a node of the way, the
 * way ends there again: however often somebody goes round, a service has no more addresses than
 * simple paths.
 *
 * @param ids 1 to {@link #MOST}, each once; older ones are forgotten
 */
record Way(List<String> ids) {
  private static final int MOST = 60;
  private static final String BETWEEN = ".";

  Way {
    ids = List.copyOf(ids.subList(Math.max(0, ids.size() - MOST), ids.size()));
  }

  /** The way that an address spells; from the start where it spells none that the chart has. */
  static Way of(Flow flow, String text) {
    var ids = List.of(text.split("\\.", -1));
    for (int i = 0; i < ids.size(); i++) {
      if (flow.find(ids.get(i)).isEmpty()
          || ids.indexOf(ids.get(i)) < i
          || (i > 0 && edgeOf(flow, ids.get(i - 1), ids.get(i)).isEmpty())) {
        return start(flow);
      }
    }
    return new Way(ids);
  }

  static Way start(Flow flow) {
    return new Way(List.of(flow.start().id()));
  }

  private static Optional<FlowEdge> edgeOf(Flow flow, String from, String to) {
    return flow.edges().stream()
        .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
        .findFirst();
  }

  /** How this way came to its node of that index, from 1. */
  FlowEdge edge(Flow flow, int index) {
    return edgeOf(flow, ids.get(index - 1), ids.get(index)).orElseThrow();
  }

  FlowNode here(Flow flow) {
    return flow.find(ids.getLast()).orElseThrow();
  }

  Way on(String id) {
    var before = ids.indexOf(id);
    var further = new ArrayList<>(before < 0 ? ids : ids.subList(0, before));
    further.add(id);
    return new Way(further);
  }

  /** One step back; empty at the beginning. */
  Optional<Way> back() {
    return ids.size() > 1 ? Optional.of(new Way(ids.subList(0, ids.size() - 1))) : Optional.empty();
  }

  @Override
  public String toString() {
    return String.join(BETWEEN, ids);
  }
}
