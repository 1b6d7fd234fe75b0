package community.leju.kiosk.handwriting;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;

/**
 * Leaves of a stroke the points that the recogniser looks at: its ends, and where it bends, found
 * as the recogniser finds them (the point farthest from the straight line, then the same in both
 * halves; Douglas and Peucker, 1973).
 *
 * <p>This is what keeps the library from taking the process down. It numbers the halves of each
 * line like the nodes of a binary tree and makes room for every number up to the highest one: a
 * scribble whose bends lie within one another, 30 deep, asks for 32 GB. With 16 bends at most it is
 * 2 MB, and only the first 51 nodes tell it anything.
 */
final class Corners {
  /** Both ends and the bends of a stroke. */
  static final int MOST = 18;

  /** Of a whole drawing with many strokes. The time grows with them: 0.3 s without this limit. */
  private static final int MOST_OF_ALL = 128;

  /** The square of how far, in parts of the pad, a point is from the line before it is a bend. */
  private static final float BEND = 0.001f;

  private static final int LAST_NODE = 50;

  private record Line(int node, int first, int last) {}

  private Corners() {}

  /**
   * Of points on a square pad of {@link Outline#SIDE}.
   *
   * @param strokes how many the drawing has
   */
  static List<Stroke.Point> of(List<Stroke.Point> stroke, int strokes) {
    int most = Math.clamp(MOST_OF_ALL / strokes, 2, MOST);
    var points = opened(stroke);
    var kept = new BitSet(points.size());
    kept.set(0);
    kept.set(points.size() - 1);
    Queue<Line> lines = new ArrayDeque<>();
    lines.add(new Line(0, 0, points.size() - 1));
    // Node by node: the bends of the whole stroke before those of its parts.
    while (!lines.isEmpty() && kept.cardinality() < most) {
      var line = lines.remove();
      int bend = bend(points, line.first(), line.last());
      if (bend > line.first()) {
        kept.set(bend);
        add(lines, new Line(2 * line.node() + 1, line.first(), bend));
        add(lines, new Line(2 * line.node() + 2, bend, line.last()));
      }
    }
    return kept.stream().mapToObj(points::get).toList();
  }

  private static void add(Queue<Line> lines, Line line) {
    // Its halves have the numbers after twice its own.
    if (2 * line.node() + 1 <= LAST_NODE) {
      lines.add(line);
    }
  }

  /** Between equal ends there is no line and the recogniser would see no bend of a ring. */
  private static List<Stroke.Point> opened(List<Stroke.Point> points) {
    int end = points.size();
    while (end > 1 && points.get(end - 1).equals(points.getFirst())) {
      end--;
    }
    return points.subList(0, end);
  }

  /** The farthest point of the line between two others, or the first where there is no bend. */
  private static int bend(List<Stroke.Point> points, int first, int last) {
    var from = points.get(first);
    var to = points.get(last);
    int across = to.x() - from.x();
    int down = to.y() - from.y();
    int farthest = 0;
    int bend = first;
    for (int i = first + 1; i < last; i++) {
      var point = points.get(i);
      int area = Math.abs(across * (point.y() - from.y()) - down * (point.x() - from.x()));
      if (area > farthest) {
        farthest = area;
        bend = i;
      }
    }
    int length = across * across + down * down;
    return (float) farthest * farthest / length > BEND * Outline.SIDE * Outline.SIDE ? bend : first;
  }
}
