package community.leju.content.place;

import community.leju.content.item.InvalidField;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.function.IntFunction;

/** Refuses shapes that lie over each other: no two rooms, no two buildings are at one place. */
final class Overlaps {
  /** In square centimetres: what a hand may draw over a wall's line. */
  private static final double MOST = 2_500;

  private Overlaps() {}

  /**
   * Checks every two of them.
   *
   * @param field the list that the shapes stand in
   * @param name what a shape is called
   * @throws InvalidField for the later one of two
   */
  static void refuse(List<Outline> shapes, String field, IntFunction<String> name) {
    var boxes = shapes.stream().map(Box::of).toList();
    for (int i = 0; i < shapes.size(); i++) {
      for (int j = 0; j < i; j++) {
        // A kiosk reads its shelf before the first paint: most shapes are far from each other, and
        // the exact answer is worked out for the others only.
        if (boxes.get(i).meets(boxes.get(j)) && shared(shapes.get(i), shapes.get(j)) > MOST) {
          throw new InvalidField(field + "/" + i + "/shape", "lies over " + name.apply(j));
        }
      }
    }
  }

  private record Box(int left, int top, int right, int bottom) {
    static Box of(Outline shape) {
      return new Box(shape.left(), shape.top(), shape.right(), shape.bottom());
    }

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private static Area area(Outline outline) {
    var path = new Path2D.Double();
    var first = outline.points().getFirst();
    path.moveTo(first.x(), first.y());
    outline.points().forEach(point -> path.lineTo(point.x(), point.y()));
    path.closePath();
    return new Area(path);
  }

  private static double shared(Outline one, Outline other) {
    var both = area(one);
    both.intersect(area(other));
    return size(both);
  }

  /** By the shoelace formula; a hole runs the other way round and takes away. */
  private static double size(Area area) {
    double twice = 0;
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (var edges = area.getPathIterator(null); !edges.isDone(); edges.next()) {
      int type = edges.currentSegment(at);
      double nextX = type == PathIterator.SEG_CLOSE ? startX : at[0];
      double nextY = type == PathIterator.SEG_CLOSE ? startY : at[1];
      if (type == PathIterator.SEG_MOVETO) {
        startX = nextX;
        startY = nextY;
      } else {
        twice += x * nextY - nextX * y;
      }
      x = nextX;
      y = nextY;
    }
    return Math.abs(twice) / 2;
  }
}
