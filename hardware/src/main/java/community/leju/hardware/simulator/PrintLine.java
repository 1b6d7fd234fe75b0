package community.leju.hardware.simulator;

import java.util.ArrayList;
import java.util.List;

/** The line that waits to be printed, and the part of the head's width that it may use. */
final class PrintLine {
  /** A line may be written over again and again, but not for ever. */
  private static final int MOST_PLACED = 1_024;

  private record Placed(int x, Bits bits) {}

  private final int headDots;
  private final List<Placed> placed = new ArrayList<>();
  private int x;
  private int left;
  private int width;
  private int align;

  PrintLine(int headDots) {
    this.headDots = headDots;
    reset();
  }

  /** As after power-on. */
  void reset() {
    placed.clear();
    x = 0;
    left = 0;
    width = headDots;
    align = 0;
  }

  boolean isEmpty() {
    return placed.isEmpty();
  }

  /** Whether {@code dots} more have room behind what is there. */
  boolean fits(int dots) {
    return x + dots <= areaWidth() && placed.size() < MOST_PLACED;
  }

  void add(Bits bits) {
    placed.add(new Placed(x, bits));
    x += bits.width();
  }

  /** {@code ESC $}, {@code ESC \} and tabs: where the next one stands, from the left margin. */
  void moveTo(int dots) {
    x = Math.clamp(dots, 0, areaWidth());
  }

  int position() {
    return x;
  }

  /** {@code ESC a}: 0 left, 1 centre, 2 right; heard at a line's beginning only. */
  void align(int n) {
    if (isEmpty() && n % 48 <= 2) {
      align = n % 48;
    }
  }

  /** {@code GS L}; heard at a line's beginning only. */
  void left(int dots) {
    if (isEmpty()) {
      left = Math.min(dots, headDots - 8);
    }
  }

  /** {@code GS W}; heard at a line's beginning only. */
  void width(int dots) {
    if (isEmpty()) {
      width = Math.max(dots, 8);
    }
  }

  /** Dots between the margins. */
  int areaWidth() {
    return Math.min(width, headDots - left);
  }

  /** Where something of this width begins on the head that stands alone in its line. */
  int place(int dots) {
    int from = x;
    x = 0;
    return left + from + Math.max(0, areaWidth() - from - dots) * align / 2;
  }

  /** The line as it stands on the head, all on one base line; it is empty after that. */
  Bits draw() {
    int end = 0;
    int height = 0;
    for (var one : placed) {
      end = Math.max(end, one.x + one.bits.width());
      height = Math.max(height, one.bits.height());
    }
    int shift = left + Math.max(0, areaWidth() - end) * align / 2;
    var line = new Bits(headDots, height);
    for (var one : placed) {
      int down = height - one.bits.height();
      for (int y = 0; y < one.bits.height(); y++) {
        for (int i = 0; i < one.bits.width(); i++) {
          int to = shift + one.x + i;
          if (one.bits.at(i, y) && to < headDots) {
            line.set(to, down + y);
          }
        }
      }
    }
    placed.clear();
    x = 0;
    return line;
  }
}
