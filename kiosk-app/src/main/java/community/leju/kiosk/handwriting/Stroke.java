package community.leju.kiosk.handwriting;

import java.util.List;

/** From where the finger came down to where it left the pad, 1 to 500 points. */
public record Stroke(List<Point> points) {
  static final int MOST_POINTS = 500;

  /** A place on the pad, in pixels from its upper left corner. */
  public record Point(int x, int y) {}

  /** Throws {@link IllegalArgumentException} where there are too few points or too many. */
  public Stroke {
    if (points.isEmpty() || points.size() > MOST_POINTS) {
      throw new IllegalArgumentException(
          "a stroke of " + points.size() + " points; from 1 to " + MOST_POINTS + " are allowed");
    }
    points = List.copyOf(points);
  }
}
