package community.leju.kiosk.handwriting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** Writes the characters of {@code characters.txt} as a finger does. */
final class Hand {
  static final int PAD = 600;

  private static final Path CHARACTERS = Path.of("../docs/samples/characters.txt");

  /** A character of the file's, whose points are in percent of the pad. */
  record Sample(String text, boolean isFirst, Drawing shape) {}

  private Hand() {}

  static List<Sample> characters() {
    try (var lines = Files.lines(CHARACTERS)) {
      return lines.filter(line -> !line.startsWith("#")).map(Hand::sample).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample sample(String line) {
    var parts = line.split(" ", 3);
    return new Sample(parts[1], parts[0].equals("first"), Drawing.parse(parts[2]));
  }

  /** With a steady hand, over most of the pad. */
  static Drawing steady(Drawing shape) {
    return write(shape, 0.85, 45, 45, percent -> percent, 6);
  }

  /** The same, small and in a corner. */
  static Drawing small(Drawing shape) {
    return write(shape, 0.35, 20, 360, percent -> percent, 4);
  }

  /** Each end and bend up to 3 percent of the pad beside its place, faster or slower. */
  static Drawing trembling(Drawing shape, RandomGenerator random) {
    double step = random.nextDouble(2, 14);
    return write(shape, 0.85, 45, 45, percent -> percent + random.nextDouble(-3, 3), step);
  }

  /**
   * Writes.
   *
   * @param step pixels between one point and the next: how fast the finger is
   */
  private static Drawing write(
      Drawing shape, double size, int left, int top, DoubleUnaryOperator tremble, double step) {
    double scale = PAD * size / 100;
    var strokes = new ArrayList<Stroke>();
    for (var stroke : shape.strokes()) {
      var points = new ArrayList<Stroke.Point>();
      double fromX = 0;
      double fromY = 0;
      for (var corner : stroke.points()) {
        double x = left + scale * tremble.applyAsDouble(corner.x());
        double y = top + scale * tremble.applyAsDouble(corner.y());
        int steps =
            points.isEmpty() ? 1 : Math.max(1, (int) (Math.hypot(x - fromX, y - fromY) / step));
        for (int i = 1; i <= steps; i++) {
          double part = (double) i / steps;
          points.add(onPad(fromX + (x - fromX) * part, fromY + (y - fromY) * part));
        }
        fromX = x;
        fromY = y;
      }
      strokes.add(new Stroke(points));
    }
    return new Drawing(PAD, PAD, strokes);
  }

  private static Stroke.Point onPad(double x, double y) {
    return new Stroke.Point(Math.clamp(Math.round(x), 0, PAD), Math.clamp(Math.round(y), 0, PAD));
  }

  /** Anything at all: scribbles, single points, rings, up to the limits. */
  static Drawing scribble(RandomGenerator random) {
    int width = random.nextInt(1, Drawing.MOST_PIXELS + 1);
    int height = random.nextInt(1, Drawing.MOST_PIXELS + 1);
    int most = random.nextBoolean() ? 4 : Stroke.MOST_POINTS;
    boolean isRing = random.nextInt(8) == 0;
    boolean isStill = random.nextInt(8) == 0;
    int count = random.nextInt(4) == 0 ? Drawing.MOST_STROKES : random.nextInt(1, 12);
    var strokes = new ArrayList<Stroke>();
    while (strokes.size() < count) {
      var points = new ArrayList<Stroke.Point>();
      for (int left = random.nextInt(1, most + 1); left > 0; left--) {
        var point = new Stroke.Point(random.nextInt(width + 1), random.nextInt(height + 1));
        points.add(isStill && !points.isEmpty() ? points.getFirst() : point);
      }
      if (isRing) {
        points.set(points.size() - 1, points.getFirst());
      }
      strokes.add(new Stroke(points));
    }
    return new Drawing(width, height, strokes);
  }
}
