package community.leju.kiosk.handwriting;

import java.util.ArrayList;

/** Reads the text of one {@link Drawing}, once. */
final class DrawingReader {
  private static final int MOST_DIGITS = 4;

  private final String text;
  private int next;

  DrawingReader(String text) {
    this.text = text;
  }

  Drawing read() {
    if (text.length() > Drawing.MOST_CHARACTERS) {
      throw new BadDrawing(
          Drawing.MOST_CHARACTERS + 1, "more than " + Drawing.MOST_CHARACTERS + " characters");
    }
    int width = number(1, Drawing.MOST_PIXELS);
    expect('-');
    int height = number(1, Drawing.MOST_PIXELS);
    var strokes = new ArrayList<Stroke>();
    do {
      expect('_');
      if (strokes.size() == Drawing.MOST_STROKES) {
        throw bad("more than " + Drawing.MOST_STROKES + " strokes");
      }
      strokes.add(stroke(width, height));
    } while (next < text.length());
    return new Drawing(width, height, strokes);
  }

  private Stroke stroke(int width, int height) {
    var points = new ArrayList<Stroke.Point>();
    points.add(point(width, height));
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
      if (points.size() == Stroke.MOST_POINTS) {
        throw bad("more than " + Stroke.MOST_POINTS + " points in a stroke");
      }
      points.add(point(width, height));
    }
    return new Stroke(points);
  }

  private Stroke.Point point(int width, int height) {
    int x = number(0, width);
    expect('-');
    return new Stroke.Point(x, number(0, height));
  }

  private int number(int least, int most) {
    int begin = next;
    int value = 0;
    while (next < text.length() && next - begin < MOST_DIGITS && isDigit(text.charAt(next))) {
      value = 10 * value + text.charAt(next) - '0';
      next++;
    }
    if (next == begin || value < least || value > most) {
      next = begin;
      throw bad("no whole number from " + least + " to " + most);
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void expect(char c) {
    if (next == text.length() || text.charAt(next) != c) {
      throw bad("no '" + c + "'");
    }
    next++;
  }

  private BadDrawing bad(String problem) {
    return new BadDrawing(next + 1, problem);
  }
}
