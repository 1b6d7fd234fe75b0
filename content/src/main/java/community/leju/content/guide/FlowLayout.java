package community.leju.content.guide;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a chart's boxes and lines stand, as the hub laid them out for one language. Units are such
 * that the main text is {@link #TEXT_SIZE} high. The text is broken into lines already: who draws
 * it measures nothing.
 *
 * @param boxes one for each node, in the nodes' order
 * @param lines one for each edge, in the edges' order
 */
public record FlowLayout(int width, int height, List<Box> boxes, List<Line> lines) {
  /** The height of the letters of a node's text and of a label. */
  public static final int TEXT_SIZE = 20;

  /** From one line of text to the next. */
  public static final int LINE_HEIGHT = 28;

  /** The height of the letters of a node's second text. */
  public static final int SUB_SIZE = 16;

  public static final int SUB_LINE_HEIGHT = 22;
  public static final int MOST_SIZE = 100_000;

  private static final int MOST_LINE_CHARS = 200;

  /** A node's place and its text, line by line. */
  public record Box(int x, int y, int width, int height, List<String> text, List<String> sub) {
    /** Keeps the lines. */
    public Box {
      text = List.copyOf(text);
      sub = List.copyOf(sub);
    }
  }

  public record Point(int x, int y) {}

  /**
   * An edge's corners from one box to the other, and its label where it has one.
   *
   * @param label its place and its text; it has no second text
   */
  public record Line(List<Point> points, Optional<Box> label) {
    /** Refuses a line without length. */
    public Line {
      if (points.size() < 2) {
        throw new InvalidField("points", "a line has two points or more");
      }
      points = List.copyOf(points);
    }
  }

  /** Keeps the lists. */
  public FlowLayout {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  void mustFit(List<FlowNode> nodes, List<FlowEdge> edges) {
    if (boxes.size() != nodes.size() || lines.size() != edges.size()) {
      throw new InvalidField("layout", "is that of another chart");
    }
  }

  static FlowLayout read(Fields fields) {
    return new FlowLayout(
        size(fields, "width"),
        size(fields, "height"),
        fields.list("boxes", FlowLayout::readBox),
        fields.list("lines", FlowLayout::readLine));
  }

  private static Box readBox(Fields fields) {
    return new Box(
        size(fields, "x"),
        size(fields, "y"),
        size(fields, "width"),
        size(fields, "height"),
        strings(fields, "text"),
        strings(fields, "sub"));
  }

  private static Line readLine(Fields fields) {
    return new Line(
        fields.list("points", point -> new Point(size(point, "x"), size(point, "y"))),
        fields.object("label", FlowLayout::readBox));
  }

  private static int size(Fields fields, String name) {
    return fields.integer(name, 0, MOST_SIZE);
  }

  private static List<String> strings(Fields fields, String name) {
    var strings = new ArrayList<String>();
    for (var text : fields.texts(name)) {
      if (text.zh().length() > MOST_LINE_CHARS) {
        fields.note(name, "a line is longer than " + MOST_LINE_CHARS + " characters");
      }
      strings.add(text.zh());
    }
    return strings;
  }

  void write(ObjectNode fields) {
    fields.put("width", width).put("height", height);
    var placed = fields.putArray("boxes");
    boxes.forEach(box -> write(box, placed.addObject()));
    var drawn = fields.putArray("lines");
    for (var line : lines) {
      var node = drawn.addObject();
      var points = node.putArray("points");
      line.points().forEach(point -> points.addObject().put("x", point.x()).put("y", point.y()));
      line.label().ifPresent(label -> write(label, node.putObject("label")));
    }
  }

  private static void write(Box box, ObjectNode node) {
    node.put("x", box.x()).put("y", box.y()).put("width", box.width()).put("height", box.height());
    write(node.putArray("text"), box.text());
    if (!box.sub().isEmpty()) {
      write(node.putArray("sub"), box.sub());
    }
  }

  private static void write(ArrayNode into, List<String> texts) {
    texts.forEach(into::add);
  }
}
