package community.leju.hardware.simulator;

/** A rectangle of dots; set means ink. */
final class Bits {
  private final int width;
  private final int height;
  private final boolean[] dots;

  Bits(int width, int height) {
    this.width = width;
    this.height = height;
    this.dots = new boolean[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean at(int x, int y) {
    return dots[y * width + x];
  }

  void set(int x, int y) {
    dots[y * width + x] = true;
  }

  /** Each dot as a rectangle of dots, which is how printers enlarge. */
  Bits enlarged(int timesWide, int timesHigh) {
    if (timesWide == 1 && timesHigh == 1) {
      return this;
    }
    var made = new Bits(width * timesWide, height * timesHigh);
    for (int y = 0; y < made.height; y++) {
      for (int x = 0; x < made.width; x++) {
        made.dots[y * made.width + x] = at(x / timesWide, y / timesHigh);
      }
    }
    return made;
  }

  /** Struck twice, a dot apart. */
  Bits bold() {
    var made = new Bits(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        made.dots[y * width + x] = at(x, y) || (x > 0 && at(x - 1, y));
      }
    }
    return made;
  }

  /** White on black. */
  Bits reversed() {
    var made = new Bits(width, height);
    for (int i = 0; i < dots.length; i++) {
      made.dots[i] = !dots[i];
    }
    return made;
  }

  /** With its lowest rows black. */
  Bits underlined(int rows) {
    var made = enlargedBy(0);
    for (int i = Math.max(0, height - rows) * width; i < dots.length; i++) {
      made.dots[i] = true;
    }
    return made;
  }

  /** A copy with white at its right. */
  Bits enlargedBy(int columns) {
    var made = new Bits(width + columns, height);
    for (int y = 0; y < height; y++) {
      System.arraycopy(dots, y * width, made.dots, y * made.width, width);
    }
    return made;
  }
}
