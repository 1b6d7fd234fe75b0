package community.leju.kiosk.handwriting;

import java.util.List;

/**
 * One character as it was drawn: the pad's size in pixels, 1 to 4,000 each way, and 1 to 64 strokes
 * in their order. Every point is on the pad, its edges included.
 *
 * <p>As a page posts it: {@code 300-300_20-50 280-48_150-10 150-290}. First the pad's width and
 * height, then the strokes, an underscore before each; the points of a stroke have a blank between
 * them, x and y a hyphen. A posted form carries each of these characters in one byte.
 */
public record Drawing(int width, int height, List<Stroke> strokes) {
  /** The longest text of a drawing. */
  public static final int MOST_CHARACTERS = 64 * 1024;

  static final int MOST_PIXELS = 4_000;
  static final int MOST_STROKES = 64;

  /** Throws {@link IllegalArgumentException} where one of the limits above is not kept. */
  public Drawing {
    if (width < 1 || width > MOST_PIXELS || height < 1 || height > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a pad of %d by %d pixels; from 1 to %d are allowed"
              .formatted(width, height, MOST_PIXELS));
    }
    if (strokes.isEmpty() || strokes.size() > MOST_STROKES) {
      throw new IllegalArgumentException(
          strokes.size() + " strokes; from 1 to " + MOST_STROKES + " are allowed");
    }
    strokes = List.copyOf(strokes);
    for (int i = 0; i < strokes.size(); i++) {
      for (var point : strokes.get(i).points()) {
        if (point.x() < 0 || point.x() > width || point.y() < 0 || point.y() > height) {
          throw new IllegalArgumentException(
              "stroke %d: %d-%d is outside of a pad of %d by %d"
                  .formatted(i + 1, point.x(), point.y(), width, height));
        }
      }
    }
  }

  /**
   * Reads the form above.
   *
   * @throws BadDrawing with the place, where it is no drawing
   */
  public static Drawing parse(String text) {
    return new DrawingReader(text).read();
  }
}
