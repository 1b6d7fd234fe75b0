package community.leju.content.item;

import org.jspecify.annotations.Nullable;

/**
 * A text as its author wrote it.
 *
 * @param zh Chinese, at most {@link #MOST_CHARS} characters
 * @param en English; where it is missing the Chinese is shown
 */
public record Text(String zh, @Nullable String en) {
  /** The longest text of one language, in UTF-16 units: a long rulebook chapter with mark-up. */
  public static final int MOST_CHARS = 200_000;

  /**
   * Refuses texts over the limit and with characters that nobody sees and that change what others
   * look like; blank English is missing English.
   */
  public Text {
    refuseInvisible(zh);
    if (en != null) {
      refuseInvisible(en);
    }
    if (zh.length() > MOST_CHARS || (en != null && en.length() > MOST_CHARS)) {
      throw new InvalidField("", "longer than " + MOST_CHARS + " characters");
    }
    en = en == null || en.isBlank() ? null : en;
  }

  static void refuseInvisible(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isInvisible(c) || isHalf(text, at)) {
        throw new InvalidField(
            "", "has the character U+%04X, which no screen can show, at %d".formatted((int) c, at));
      }
    }
  }

  /** Control characters but tab and line ends; marks and overrides of writing direction. */
  private static boolean isInvisible(char c) {
    return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c >= '\uFFFE';
  }

  /** Half of a character beyond U+FFFF, without its other half. */
  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  public static Text of(String zh) {
    return new Text(zh, null);
  }

  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  /** Refuses a text of more characters than its place on a screen takes, in either language. */
  public Text atMost(int chars, String field) {
    if (zh.length() > chars || (en != null && en.length() > 4 * chars)) {
      throw new InvalidField(field, "is longer than " + chars + " characters");
    }
    return this;
  }

  /** The text to show to a reader of that language. */
  public String in(Language language) {
    return language == Language.EN && en != null ? en : zh;
  }

  /** The language that {@link #in} answers in, for {@code lang} attributes and voices. */
  public Language languageFor(Language wanted) {
    return en == null ? Language.ZH : wanted;
  }

  public boolean isBlank() {
    return zh.isBlank();
  }
}
