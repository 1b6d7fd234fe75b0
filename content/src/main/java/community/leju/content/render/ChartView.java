package community.leju.content.render;

import community.leju.content.guide.Flow;
import community.leju.content.guide.FlowLayout;
import community.leju.content.guide.FlowNode;
import community.leju.content.item.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A laid-out chart as shapes: what its template puts down as SVG. */
public record ChartView(int width, int height, List<Node> nodes, List<Line> lines) {
  private static final int ARROW_WIDTH = 7;
  private static final int ARROW_HEIGHT = 13;
  private static final int STEP_ROUND = 12;

  /** From the middle of a line of letters down to the foot they stand on, in their heights. */
  private static final double FOOT = 0.36;

  /** One line of text; {@code second} in smaller letters. */
  public record Row(int x, int y, String text, boolean second) {}

  /**
   * A node.
   *
   * @param name for who hears the chart: its kind, its texts, and where each answer leads
   * @param diamond the corners of a question; null for other nodes
   * @param href what shows more of it; null where nothing does
   */
  public record Node(
      String type,
      String name,
      FlowLayout.Box box,
      @Nullable String diamond,
      int round,
      List<Row> rows,
      @Nullable String href) {}

  public record Line(String path, String arrow, FlowLayout.@Nullable Box label, List<Row> rows) {}

  static ChartView of(
      Flow flow, FlowLayout layout, Language language, Function<FlowNode, @Nullable String> href) {
    var nodes = new ArrayList<Node>();
    for (int i = 0; i < layout.boxes().size(); i++) {
      var node = flow.nodes().get(i);
      nodes.add(node(node, name(flow, node, language), layout.boxes().get(i), href.apply(node)));
    }
    return new ChartView(
        layout.width(),
        layout.height(),
        nodes,
        layout.lines().stream().map(ChartView::line).toList());
  }

  /** The word for a node's kind. */
  public static Label label(FlowNode.Type type) {
    return switch (type) {
      case START -> GuideLabel.START;
      case STEP -> GuideLabel.STEP;
      case DECISION -> GuideLabel.DECISION;
      case END -> GuideLabel.END;
    };
  }

  private static String name(Flow flow, FlowNode node, Language language) {
    var name = new StringJoiner("; ");
    name.add(label(node.type()).in(language) + ": " + node.text().in(language));
    if (!node.sub().isBlank()) {
      name.add(node.sub().in(language));
    }
    for (var way : flow.from(node)) {
      if (!way.label().isBlank()) {
        var next = flow.find(way.to()).orElseThrow();
        name.add(way.label().in(language) + ": " + next.text().in(language));
      }
    }
    return name.toString();
  }

  private static Node node(FlowNode node, String name, FlowLayout.Box box, @Nullable String href) {
    return new Node(
        node.type().key(),
        name,
        box,
        node.type() == FlowNode.Type.DECISION ? diamond(box) : null,
        node.type() == FlowNode.Type.STEP ? STEP_ROUND : box.height() / 2,
        rows(box),
        href);
  }

  private static String diamond(FlowLayout.Box box) {
    int middleX = box.x() + box.width() / 2;
    int middleY = box.y() + box.height() / 2;
    return "%d,%d %d,%d %d,%d %d,%d"
        .formatted(
            middleX,
            box.y(),
            box.x() + box.width(),
            middleY,
            middleX,
            box.y() + box.height(),
            box.x(),
            middleY);
  }

  /** Both texts as one block in the middle of the box. */
  private static List<Row> rows(FlowLayout.Box box) {
    int block =
        box.text().size() * FlowLayout.LINE_HEIGHT + box.sub().size() * FlowLayout.SUB_LINE_HEIGHT;
    int x = box.x() + box.width() / 2;
    int y = box.y() + (box.height() - block) / 2;
    var rows = new ArrayList<Row>();
    for (var text : box.text()) {
      rows.add(new Row(x, foot(y, FlowLayout.LINE_HEIGHT, FlowLayout.TEXT_SIZE), text, false));
      y += FlowLayout.LINE_HEIGHT;
    }
    for (var text : box.sub()) {
      rows.add(new Row(x, foot(y, FlowLayout.SUB_LINE_HEIGHT, FlowLayout.SUB_SIZE), text, true));
      y += FlowLayout.SUB_LINE_HEIGHT;
    }
    return rows;
  }

  private static int foot(int top, int lineHeight, int size) {
    return top + lineHeight / 2 + (int) Math.round(size * FOOT);
  }

  private static Line line(FlowLayout.Line line) {
    var path = new StringBuilder();
    for (var point : line.points()) {
      path.append(path.isEmpty() ? 'M' : 'L').append(point.x()).append(' ').append(point.y());
    }
    // Every line ends at the top of its node, so every arrow points down.
    var end = line.points().getLast();
    var arrow =
        "M%d %dl%d %dh%dz"
            .formatted(end.x(), end.y(), -ARROW_WIDTH, -ARROW_HEIGHT, 2 * ARROW_WIDTH);
    return new Line(
        path.toString(),
        arrow,
        line.label().orElse(null),
        line.label().map(ChartView::rows).orElse(List.of()));
  }
}
