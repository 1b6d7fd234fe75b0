package community.leju.content.release;

/**
 * A path pattern of a delegation (TUF 1.0, §4.5): {@code *} any characters, {@code ?} one, {@code
 * [a-z]} one of these, {@code [!a-z]} one of the others; none of them matches a slash.
 *
 * <p>At most as many steps as pattern times path is long: a pattern of many stars is no trap.
 */
record PathPattern(String pattern) {
  private static final int NO_MATCH = -1;

  boolean matches(String path) {
    int at = 0;
    int in = 0;
    int star = NO_MATCH;
    int retry = 0;
    while (in < path.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        retry = in;
        continue;
      }
      int next = step(at, path.charAt(in));
      if (next != NO_MATCH) {
        at = next;
        in++;
      } else if (star != NO_MATCH && path.charAt(retry) != '/') {
        // The last star takes one character more.
        at = star + 1;
        in = ++retry;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /** Where the pattern goes on after that character. */
  private int step(int at, char c) {
    if (at == pattern.length()) {
      return NO_MATCH;
    }
    return switch (pattern.charAt(at)) {
      case '?' -> c == '/' ? NO_MATCH : at + 1;
      case '[' -> bracket(at, c);
      default -> pattern.charAt(at) == c ? at + 1 : NO_MATCH;
    };
  }

  private int bracket(int at, char c) {
    boolean inverted = pattern.startsWith("!", at + 1);
    int first = at + (inverted ? 2 : 1);
    // A bracket first in the list stands for itself.
    int end = pattern.indexOf(']', first + 1);
    if (end < 0) {
      return c == '[' ? at + 1 : NO_MATCH;
    }
    boolean found = false;
    for (int i = first; i < end; i++) {
      boolean range = i + 2 < end && pattern.charAt(i + 1) == '-';
      char last = range ? pattern.charAt(i + 2) : pattern.charAt(i);
      found |= pattern.charAt(i) <= c && c <= last;
      i += range ? 2 : 0;
    }
    return c != '/' && found != inverted ? end + 1 : NO_MATCH;
  }
}
