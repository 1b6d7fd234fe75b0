package community.leju.hardware.voice;

/**
 * One sentence to be read: what is highlighted at once.
 *
 * @param text as it is said, 1 to {@link #MOST_CHARS} UTF-16 units once it is cleaned: characters
 *     that nobody sees go, white space becomes single spaces
 */
public record Sentence(String text, Spoken language) {
  public static final int MOST_CHARS = 500;

  /** Cleans the text, and refuses what is then empty or too long. */
  public Sentence {
    text = clean(text);
    if (text.isEmpty() || text.length() > MOST_CHARS) {
      throw new IllegalArgumentException(
          "a sentence has 1 to " + MOST_CHARS + " characters, this one has " + text.length());
    }
  }

  private static String clean(String text) {
    var cleaned = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(cleaned, c));
    return cleaned.toString().strip();
  }

  private static void append(StringBuilder cleaned, int c) {
    int type = Character.getType(c);
    if (type == Character.CONTROL || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (cleaned.isEmpty() || cleaned.charAt(cleaned.length() - 1) != ' ') {
        cleaned.append(' ');
      }
    } else if (type != Character.FORMAT && type != Character.SURROGATE) {
      cleaned.appendCodePoint(c);
    }
  }
}
