package community.leju.content.place;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sheet that something is drawn on.
 *
 * @param width in centimetres
 * @param height in centimetres
 */
public record Sheet(int width, int height) {
  private static final int LEAST = 300;

  /** Refuses sheets that no screen could show: a strip, or less than 3 m. */
  public Sheet {
    if (width < LEAST || height < LEAST || width > 8 * height || height > 8 * width) {
      throw new InvalidField(
          "size", "must be 3 m or more each way, and not over eight times as long as wide");
    }
  }

  static Sheet read(Fields fields) {
    var size = Point.read(fields, "size");
    try {
      return new Sheet(size.x(), size.y());
    } catch (InvalidField e) {
      // A missing size is noted already; what follows is read all the same.
      if (!fields.isNoted("size")) {
        fields.note(e.field(), e.problem());
      }
      return new Sheet(LEAST, LEAST);
    }
  }

  void write(ObjectNode fields) {
    fields.put("size", new Point(width, height).toString());
  }

  boolean holds(Outline outline) {
    return outline.points().stream().allMatch(this::holds);
  }

  boolean holds(Point point) {
    return point.x() <= width && point.y() <= height;
  }

  /** Refuses what lies outside. */
  void check(Outline outline, String field) {
    if (!holds(outline)) {
      throw new InvalidField(field, "leaves the sheet: its size is " + size());
    }
  }

  void check(Point point, String field) {
    if (!holds(point)) {
      throw new InvalidField(field, "leaves the sheet: its size is " + size());
    }
  }

  private String size() {
    return new Point(width, height).toString();
  }
}
