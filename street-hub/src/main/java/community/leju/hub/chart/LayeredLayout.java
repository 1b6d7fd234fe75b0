package community.leju.hub.chart;

import community.leju.content.guide.Flow;
import community.leju.content.guide.FlowEdge;
import community.leju.content.guide.FlowLayout;
import community.leju.content.guide.FlowNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CenterEdgeLabelPlacementStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** One chart in one language on its way through ELK's layered algorithm. */
final class LayeredLayout {
  private static final int MARGIN = 16;
  private static final int BETWEEN_NODES = 44;
  private static final int BETWEEN_LAYERS = 34;
  private static final int BETWEEN_LINES = 20;

  private final Flow flow;
  private final List<FlowLayout.Box> sizes = new ArrayList<>();
  private final List<Optional<FlowLayout.Box>> labelSizes = new ArrayList<>();
  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final List<ElkEdge> edges = new ArrayList<>();

  LayeredLayout(Flow flow, Sizes room) {
    this.flow = flow;
    flow.nodes().forEach(node -> sizes.add(room.of(node)));
    for (var edge : flow.edges()) {
      labelSizes.add(
          edge.label().isBlank() ? Optional.empty() : Optional.of(room.ofLabel(edge.label())));
    }
  }

  FlowLayout run() {
    setOptions();
    for (int i = 0; i < sizes.size(); i++) {
      add(flow.nodes().get(i), sizes.get(i));
    }
    for (int i = 0; i < labelSizes.size(); i++) {
      edges.add(add(flow.edges().get(i), labelSizes.get(i)));
    }
    new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    return result();
  }

  /** The order in which somebody wrote nodes and choices is kept: it is the order of reading. */
  private void setOptions() {
    graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
    graph.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    graph.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    graph.setProperty(LayeredOptions.NODE_PLACEMENT_FAVOR_STRAIGHT_EDGES, true);
    graph.setProperty(
        LayeredOptions.EDGE_LABELS_CENTER_LABEL_PLACEMENT_STRATEGY,
        CenterEdgeLabelPlacementStrategy.TAIL_LAYER);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, (double) BETWEEN_NODES);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, (double) BETWEEN_LAYERS);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, (double) BETWEEN_LINES);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, (double) BETWEEN_LINES);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, (double) BETWEEN_LINES);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, (double) BETWEEN_LINES);
  }

  private void add(FlowNode node, FlowLayout.Box size) {
    var made = ElkGraphUtil.createNode(graph);
    made.setDimensions(size.width(), size.height());
    made.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    nodes.put(node.id(), made);
    port(made, PortSide.NORTH, 0.5);
    var ways = flow.from(node).size();
    switch (node.type()) {
      case START, STEP -> port(made, PortSide.SOUTH, 0.5);
      case DECISION -> diamondPorts(made, ways);
      case END -> {}
    }
  }

  /** The first answer goes on straight down, the others leave at the corners. */
  private static void diamondPorts(ElkNode diamond, int ways) {
    port(diamond, PortSide.SOUTH, 0.5);
    port(diamond, PortSide.EAST, 0.5);
    if (ways > 2) {
      port(diamond, PortSide.WEST, 0.5);
    }
    if (ways > 3) {
      port(diamond, PortSide.SOUTH, 0.75);
    }
  }

  private static void port(ElkNode node, PortSide side, double share) {
    var port = ElkGraphUtil.createPort(node);
    port.setProperty(LayeredOptions.PORT_SIDE, side);
    double along = side == PortSide.NORTH || side == PortSide.SOUTH ? node.getWidth() : 0;
    double down = side == PortSide.EAST || side == PortSide.WEST ? node.getHeight() : 0;
    port.setLocation(
        side == PortSide.EAST ? node.getWidth() : along * share,
        side == PortSide.SOUTH ? node.getHeight() : down * share);
  }

  private ElkEdge add(FlowEdge edge, Optional<FlowLayout.Box> label) {
    var from = placed(edge.from());
    var to = placed(edge.to());
    int way = flow.from(flow.find(edge.from()).orElseThrow()).indexOf(edge);
    ElkPort out = from.getPorts().get(1 + way);
    var made = ElkGraphUtil.createSimpleEdge(out, to.getPorts().getFirst());
    label.ifPresent(box -> {
      var text = ElkGraphUtil.createLabel("label", made);
      text.setDimensions(box.width(), box.height());
      text.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      text.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    });
    return made;
  }

  private ElkNode placed(String id) {
    return Objects.requireNonNull(nodes.get(id), "an edge of a good chart ends at its nodes");
  }

  private FlowLayout result() {
    var boxes = new ArrayList<FlowLayout.Box>();
    for (int i = 0; i < sizes.size(); i++) {
      var node = placed(flow.nodes().get(i).id());
      boxes.add(at(sizes.get(i), node.getX(), node.getY()));
    }
    var lines = new ArrayList<FlowLayout.Line>();
    for (int i = 0; i < edges.size(); i++) {
      lines.add(line(i));
    }
    return new FlowLayout(
        (int) Math.ceil(graph.getWidth()), (int) Math.ceil(graph.getHeight()), boxes, lines);
  }

  private FlowLayout.Line line(int index) {
    var edge = edges.get(index);
    var section = edge.getSections().getFirst();
    var points = new ArrayList<FlowLayout.Point>();
    points.add(begin(index, section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(point(bend.getX(), bend.getY())));
    points.add(point(section.getEndX(), section.getEndY()));
    var label =
        labelSizes
            .get(index)
            .map(size ->
                at(size, edge.getLabels().getFirst().getX(), edge.getLabels().getFirst().getY()));
    return new FlowLayout.Line(points, label);
  }

  /** A line that leaves a diamond beside its corner begins at the slope, not below it. */
  private FlowLayout.Point begin(int index, double x, double y) {
    var id = flow.edges().get(index).from();
    var node = placed(id);
    if (flow.find(id).filter(one -> one.type() == FlowNode.Type.DECISION).isEmpty()) {
      return point(x, y);
    }
    double aside = Math.abs(x - node.getX() - node.getWidth() / 2) / (node.getWidth() / 2);
    boolean below = y >= node.getY() + node.getHeight() - 1;
    return point(x, below ? y - aside * node.getHeight() / 2 : y);
  }

  private static FlowLayout.Box at(FlowLayout.Box size, double x, double y) {
    return new FlowLayout.Box(
        (int) Math.round(x),
        (int) Math.round(y),
        size.width(),
        size.height(),
        size.text(),
        size.sub());
  }

  private static FlowLayout.Point point(double x, double y) {
    return new FlowLayout.Point((int) Math.round(x), (int) Math.round(y));
  }
}
