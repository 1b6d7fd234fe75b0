package community.leju.content.place;

import community.leju.content.item.Fields;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Points in their order: a closed shape or a line. Written as {@code 0,0 12.5,0 12.5,8 0,8}.
 *
 * @param points at least 2, at most {@link #MOST_POINTS}
 */
public record Outline(List<Point> points) {
  public static final int MOST_POINTS = 200;
  private static final int MOST_CHARS = 18 * MOST_POINTS;

  /** What is read in the place of a shape with a problem; never part of an item. */
  private static final Outline INSTEAD =
      new Outline(List.of(new Point(0, 0), new Point(100, 0), new Point(0, 100)));

  public Outline {
    points = List.copyOf(points);
  }

  /** A shape: 3 points or more that enclose something. */
  static Outline shape(Fields fields, String name) {
    var outline = read(fields, name, 3);
    if (outline.area() == 0) {
      fields.note(name, "encloses nothing: its points lie on one line");
      return INSTEAD;
    }
    return outline;
  }

  /** A line: 2 points or more. */
  static Outline line(Fields fields, String name) {
    return read(fields, name, 2);
  }

  private static Outline read(Fields fields, String name, int least) {
    var text = fields.string(name, MOST_CHARS).strip();
    if (text.isEmpty()) {
      if (!fields.isNoted(name)) {
        fields.note(name, "is empty");
      }
      return INSTEAD;
    }
    var written = text.split("\\s+");
    if (written.length < least || written.length > MOST_POINTS) {
      fields.note(name, "must have " + least + " to " + MOST_POINTS + " points");
      return INSTEAD;
    }
    for (var point : written) {
      try {
        Point.parse(point);
      } catch (IllegalArgumentException e) {
        fields.note(name, "'" + point + "' is not " + Point.SHAPE);
        return INSTEAD;
      }
    }
    return new Outline(Stream.of(written).map(Point::parse).toList());
  }

  public int left() {
    return points.stream().mapToInt(Point::x).min().orElseThrow();
  }

  public int right() {
    return points.stream().mapToInt(Point::x).max().orElseThrow();
  }

  public int top() {
    return points.stream().mapToInt(Point::y).min().orElseThrow();
  }

  public int bottom() {
    return points.stream().mapToInt(Point::y).max().orElseThrow();
  }

  /** The enclosed area in square centimetres, rounded down. */
  public long area() {
    long twice = 0;
    for (int i = 0; i < points.size(); i++) {
      var a = points.get(i);
      var b = points.get((i + 1) % points.size());
      twice += (long) a.x() * b.y() - (long) b.x() * a.y();
    }
    return Math.abs(twice) / 2;
  }

  /** As it is written. */
  @Override
  public String toString() {
    return points.stream().map(Point::toString).collect(Collectors.joining(" "));
  }
}
