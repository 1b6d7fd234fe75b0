package community.leju.content.render;

/**
 * Words in common use, two to four characters long, searched for in the file as it stands: to
 * decode it takes ten milliseconds before the first paint, to make a set of it far longer.
 */
final class CommonWords {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  /** A Han character of the basic plane in UTF-8. */
  private static final int BYTES = 3;

  private final byte[] file;
  private final int[] starts = new int[LONGEST + 2];

  /**
   * The words of a file that the build has made.
   *
   * @param file one line a length, the words of each sorted, nothing between them, in UTF-8
   */
  CommonWords(byte... file) {
    this.file = file.clone();
    int size = SHORTEST;
    for (int at = 0; at < file.length && size <= LONGEST; at++) {
      if (file[at] == '\n') {
        size++;
        starts[size] = at + 1;
      }
    }
  }

  /** Whether the characters of a text from {@code at} are one of the words. */
  boolean contains(String text, int at, int size) {
    if (size < SHORTEST || size > LONGEST) {
      return false;
    }
    int start = starts[size];
    int low = 0;
    int high = (starts[size + 1] - 1 - start) / (size * BYTES) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(start + middle * size * BYTES, text, at, size);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  private int compare(int from, String text, int at, int size) {
    for (int i = 0; i < size; i++) {
      int order = charAt(from + i * BYTES) - text.charAt(at + i);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int charAt(int from) {
    return (file[from] & 0x0F) << 12 | (file[from + 1] & 0x3F) << 6 | (file[from + 2] & 0x3F);
  }
}
