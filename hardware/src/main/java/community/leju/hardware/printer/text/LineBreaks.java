package community.leju.hardware.printer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Breaks anywhere in Chinese but before a closing mark, and only at blanks in other scripts. */
public final class LineBreaks {
  private static final String NOT_FIRST = "，。、；：？！）》」』…,.;:?!)";
  private static final char FIRST_CHINESE = 0x2E80;

  private LineBreaks() {}

  /**
   * The lines of a text.
   *
   * @param width how wide a line may be; a single character that is wider has a line of its own
   * @param measure how wide a piece of text is, in the same unit
   */
  public static List<String> wrapped(String text, int width, ToIntFunction<String> measure) {
    var lines = new ArrayList<String>();
    int from = 0;
    while (from < text.length()) {
      int end = after(text, from);
      while (end < text.length()
          && measure.applyAsInt(text.substring(from, after(text, end))) <= width) {
        end = after(text, end);
      }
      if (end < text.length()) {
        end = breakBefore(text, from, end);
      }
      lines.add(text.substring(from, end).strip());
      from = end;
    }
    return lines;
  }

  /** Where the character at {@code at} ends; rare ones are two units long. */
  private static int after(String text, int at) {
    return text.offsetByCodePoints(at, 1);
  }

  private static int breakBefore(String text, int from, int end) {
    int at = end;
    while (at > after(text, from) && !mayBreak(text, at)) {
      at--;
    }
    return at > after(text, from) ? at : end;
  }

  private static boolean mayBreak(String text, int at) {
    char before = text.charAt(at - 1);
    char next = text.charAt(at);
    return !Character.isLowSurrogate(next)
        && NOT_FIRST.indexOf(next) < 0
        && (before == ' ' || !isLatin(before) || !isLatin(next))
        && next != ' ';
  }

  private static boolean isLatin(char c) {
    return c < FIRST_CHINESE;
  }
}
