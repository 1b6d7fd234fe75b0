package community.leju.content.guide;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Language;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The chart of a service's steps (服务事项流程图), by the rules of {@link FlowRules}.
 *
 * @param nodes in reading order, 1 to {@link #MOST_NODES}
 * @param edges in reading order: the first way out of a decision is the first choice
 * @param layouts where everything stands, by language; empty until it was published
 */
public record Flow(List<FlowNode> nodes, List<FlowEdge> edges, Map<Language, FlowLayout> layouts) {
  public static final int MOST_NODES = 200;
  public static final int MOST_EDGES = 800;

  /** Checks the rules; the first that is broken is named. */
  public Flow {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    layouts = layouts.isEmpty() ? Map.of() : Map.copyOf(layouts);
    FlowRules.broken(nodes, edges).stream()
        .findFirst()
        .ifPresent(broken -> {
          throw new InvalidField(broken.pointer(), broken.message());
        });
    for (var layout : layouts.values()) {
      layout.mustFit(nodes, edges);
    }
  }

  public Flow(List<FlowNode> nodes, List<FlowEdge> edges) {
    this(nodes, edges, Map.of());
  }

  public Flow with(Map<Language, FlowLayout> others) {
    return new Flow(nodes, edges, others);
  }

  /** Where everything stands for that reader; empty until it was published. */
  public Optional<FlowLayout> layoutFor(Language language) {
    return Optional.ofNullable(layouts.get(language))
        .or(() -> Optional.ofNullable(layouts.get(Language.ZH)));
  }

  public FlowNode start() {
    return nodes.stream()
        .filter(node -> node.type() == FlowNode.Type.START)
        .findFirst()
        .orElseThrow();
  }

  public Optional<FlowNode> find(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** The ways out of a node, in their order. */
  public List<FlowEdge> from(FlowNode node) {
    return edges.stream().filter(edge -> edge.from().equals(node.id())).toList();
  }

  /** The nodes in the order in which one meets them, the first choice first. */
  public List<FlowNode> inOrder() {
    var order = new LinkedHashMap<String, FlowNode>();
    var next = new ArrayDeque<String>(List.of(start().id()));
    var byId = new HashMap<String, FlowNode>();
    nodes.forEach(node -> byId.put(node.id(), node));
    while (!next.isEmpty()) {
      var node = byId.get(next.pop());
      if (node != null && order.putIfAbsent(node.id(), node) == null) {
        from(node).reversed().forEach(edge -> next.push(edge.to()));
      }
    }
    return List.copyOf(order.values());
  }

  static Flow read(Fields fields) {
    var nodes = fields.list("nodes", FlowNode::read);
    var edges = fields.list("edges", FlowEdge::read);
    var layouts = fields.object("layout", Flow::readLayouts).orElse(Map.of());
    // Rules about the whole would echo what is wrong in a part.
    if (fields.isClean()) {
      FlowRules.broken(nodes, edges)
          .forEach(broken -> fields.note(broken.pointer(), broken.message()));
    }
    if (!fields.isClean()) {
      throw new InvalidField("", "is not a chart");
    }
    return new Flow(nodes, edges, layouts);
  }

  private static Map<Language, FlowLayout> readLayouts(Fields fields) {
    var layouts = new EnumMap<Language, FlowLayout>(Language.class);
    for (var language : Language.values()) {
      fields
          .object(key(language), FlowLayout::read)
          .ifPresent(layout -> layouts.put(language, layout));
    }
    return layouts;
  }

  void write(ObjectNode fields) {
    var listed = fields.putArray("nodes");
    nodes.forEach(node -> node.write(listed.addObject()));
    var ways = fields.putArray("edges");
    edges.forEach(edge -> edge.write(ways.addObject()));
    if (!layouts.isEmpty()) {
      var drawn = fields.putObject("layout");
      for (var language : Language.values()) {
        var layout = layouts.get(language);
        if (layout != null) {
          layout.write(drawn.putObject(key(language)));
        }
      }
    }
  }

  private static String key(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
