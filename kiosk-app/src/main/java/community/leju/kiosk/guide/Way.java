package community.leju.kiosk.guide;

import community.leju.content.guide.Flow;
import community.leju.content.guide.FlowNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The nodes that somebody has come through, the present one last. It travels in the address, so
 * that a step back needs no memory of the visit.
 *
 * @param ids 1 to {@link #MOST}; older ones are forgotten
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
      if (flow.find(ids.get(i)).isEmpty() || (i > 0 && !isEdge(flow, ids.get(i - 1), ids.get(i)))) {
        return start(flow);
      }
    }
    return new Way(ids);
  }

  static Way start(Flow flow) {
    return new Way(List.of(flow.start().id()));
  }

  private static boolean isEdge(Flow flow, String from, String to) {
    return flow.edges().stream().anyMatch(edge -> edge.from().equals(from) && edge.to().equals(to));
  }

  FlowNode here(Flow flow) {
    return flow.find(ids.getLast()).orElseThrow();
  }

  Way on(String id) {
    var further = new ArrayList<>(ids);
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
