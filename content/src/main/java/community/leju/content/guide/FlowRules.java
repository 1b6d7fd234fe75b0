package community.leju.content.guide;

import community.leju.content.item.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What makes a chart one that a person can follow to its end.
 *
 * <p>1 to 200 nodes with unique ids; one start, at least one end; edges between nodes that are
 * there. A start and a step go on to exactly one node, a decision to 2 to 4 with different labels,
 * an end to none. Every node is reached from the start. A loop passes a decision, or nobody gets
 * out of it. Pointers are relative to the chart.
 */
final class FlowRules {
  private static final int FEWEST_WAYS = 2;
  private static final int MOST_WAYS = 4;

  private final List<FlowNode> nodes;
  private final List<FlowEdge> edges;
  private final List<Problem> broken = new ArrayList<>();
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final Map<String, List<Integer>> waysOf = new HashMap<>();

  private FlowRules(List<FlowNode> nodes, List<FlowEdge> edges) {
    this.nodes = nodes;
    this.edges = edges;
  }

  /** Every broken rule; empty for a good chart. */
  static List<Problem> broken(List<FlowNode> nodes, List<FlowEdge> edges) {
    return new FlowRules(nodes, edges).check();
  }

  private List<Problem> check() {
    if (nodes.isEmpty()) {
      note("nodes", "the chart is empty: it needs a start and an end");
    } else if (nodes.size() > Flow.MOST_NODES) {
      note("nodes", "has " + nodes.size() + " nodes, more than " + Flow.MOST_NODES);
    } else if (edges.size() > Flow.MOST_EDGES) {
      note("edges", "has " + edges.size() + " edges, more than " + Flow.MOST_EDGES);
    } else {
      checkIds();
      checkStartAndEnd();
      checkEdges();
      checkWaysOut();
      checkLoops();
      checkReach();
    }
    return broken;
  }

  private void checkIds() {
    for (int i = 0; i < nodes.size(); i++) {
      if (indexOf.putIfAbsent(nodes.get(i).id(), i) != null) {
        note("nodes/" + i + "/id", "'" + nodes.get(i).id() + "' is there twice");
      }
    }
  }

  private void checkStartAndEnd() {
    boolean started = false;
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).type() == FlowNode.Type.START) {
        if (started) {
          note("nodes/" + i + "/type", "a second start: there is exactly one");
        }
        started = true;
      }
    }
    if (!started) {
      note("nodes", "there is no start");
    }
    if (nodes.stream().noneMatch(node -> node.type() == FlowNode.Type.END)) {
      note("nodes", "there is no end");
    }
  }

  private void checkEdges() {
    for (int i = 0; i < edges.size(); i++) {
      var edge = edges.get(i);
      boolean begins = checkNode(i, "from", edge.from());
      boolean ends = checkNode(i, "to", edge.to());
      if (begins && ends) {
        waysOf.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(i);
      }
    }
  }

  private boolean checkNode(int edge, String field, String id) {
    boolean known = indexOf.containsKey(id);
    if (!known) {
      note("edges/" + edge + "/" + field, "there is no node '" + id + "'");
    }
    return known;
  }

  private void checkWaysOut() {
    for (int i = 0; i < nodes.size(); i++) {
      var node = nodes.get(i);
      var ways = edges.stream().filter(edge -> edge.from().equals(node.id())).count();
      var place = "nodes/" + i;
      switch (node.type()) {
        case START, STEP -> {
          if (ways != 1) {
            note(place, "'" + node.id() + "' has " + ways + " ways out; a step has exactly one");
          }
        }
        case END -> {
          if (ways != 0) {
            note(place, "'" + node.id() + "' is an end and has a way out");
          }
        }
        case DECISION -> {
          if (ways < FEWEST_WAYS || ways > MOST_WAYS) {
            note(place, "'" + node.id() + "' has " + ways + " ways out; a decision has 2 to 4");
          }
          checkLabels(node);
        }
      }
    }
  }

  private void checkLabels(FlowNode decision) {
    var labels = new HashSet<String>();
    for (int i = 0; i < edges.size(); i++) {
      var edge = edges.get(i);
      if (edge.from().equals(decision.id())) {
        if (edge.label().isBlank()) {
          note("edges/" + i, "label: is missing; every way out of a decision has one");
        } else if (!labels.add(edge.label().zh())) {
          note("edges/" + i + "/label", "'" + edge.label().zh() + "' is there twice");
        }
      }
    }
  }

  /** Follows the steps from every node as long as nothing is asked. */
  private void checkLoops() {
    var settled = new HashSet<String>();
    for (var node : nodes) {
      var way = new HashSet<String>();
      var at = node.id();
      while (way.add(at) && !settled.contains(at)) {
        var next = onlyWay(at);
        if (next < 0) {
          break;
        }
        at = edges.get(next).to();
        if (way.contains(at)) {
          note("edges/" + next, "closes a loop that passes no decision: nobody gets out of it");
        }
      }
      settled.addAll(way);
    }
  }

  /** The first way out of what is no decision, or -1. */
  private int onlyWay(String id) {
    var node = nodes.get(indexOf.getOrDefault(id, 0));
    var ways = waysOf.getOrDefault(id, List.of());
    return node.type() == FlowNode.Type.DECISION || ways.isEmpty() ? -1 : ways.getFirst();
  }

  private void checkReach() {
    var reached = new HashSet<String>();
    nodes.stream()
        .filter(node -> node.type() == FlowNode.Type.START)
        .forEach(node -> walk(node.id(), reached));
    for (int i = 0; i < nodes.size() && !reached.isEmpty(); i++) {
      if (!reached.contains(nodes.get(i).id())) {
        note("nodes/" + i, "'" + nodes.get(i).id() + "' is never reached from the start");
      }
    }
  }

  private void walk(String from, Set<String> reached) {
    var waiting = new ArrayList<String>(List.of(from));
    while (!waiting.isEmpty()) {
      var at = waiting.removeLast();
      if (reached.add(at)) {
        waysOf.getOrDefault(at, List.of()).forEach(edge -> waiting.add(edges.get(edge).to()));
      }
    }
  }

  private void note(String pointer, String message) {
    broken.add(new Problem(pointer, message));
  }
}
