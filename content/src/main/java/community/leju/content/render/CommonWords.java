package community.leju.content.render;

import java.util.List;

/**
 * Words in common use, searched for as they stand in the file: a set of them would take thirty
 * times as long to build.
 *
 * @param bySize the words of two characters, of three, of four; each sorted, nothing between them
 */
record CommonWords(List<String> bySize) {
  private static final int SHORTEST = 2;

  CommonWords {
    bySize = List.copyOf(bySize);
  }

  /** The words of a file that the build has made: one line a length. */
  static CommonWords of(String text) {
    return new CommonWords(text.lines().toList());
  }

  /** Whether the characters of a text from {@code at} are one of the words. */
  boolean contains(String text, int at, int size) {
    int index = size - SHORTEST;
    if (index < 0 || index >= bySize.size()) {
      return false;
    }
    var sorted = bySize.get(index);
    int low = 0;
    int high = sorted.length() / size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(sorted, middle * size, text, at, size);
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

  private static int compare(String one, int from, String other, int at, int size) {
    for (int i = 0; i < size; i++) {
      int order = Character.compare(one.charAt(from + i), other.charAt(at + i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
