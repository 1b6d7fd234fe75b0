package community.leju.content.item;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An author's HTML as plain words, for searches. It never goes to a screen as HTML, so it is cut,
 * not cleaned.
 */
public final class PlainText {
  private static final int LONGEST_ENTITY = 8;
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup",
          "u", "wbr");

  private PlainText() {}

  /** Both languages without tags, comments, script and style; blanks run together. */
  public static Text of(Text html) {
    var en = html.en();
    return new Text(of(html.zh()), en == null ? null : of(en));
  }

  /** The same of one language. */
  public static String of(String html) {
    var words = new StringBuilder(html.length());
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<' && isTag(html, at)) {
        if (!isInline(html, at)) {
          blank(words);
        }
        at = endOfTag(html, at);
      } else if (c == '&') {
        at = entity(html, at, words);
      } else {
        if (Character.isWhitespace(c)) {
          blank(words);
        } else {
          words.append(c);
        }
        at++;
      }
    }
    return words.toString().strip();
  }

  private static void blank(StringBuilder words) {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
  }

  private static boolean isTag(String html, int at) {
    char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    return next == '/' || next == '!' || next == '?' || Character.isLetter(next);
  }

  /** Bold within a word parts no words. */
  private static boolean isInline(String html, int at) {
    int from = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
    int end = from;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    return INLINE.contains(html.substring(from, end).toLowerCase(Locale.ROOT));
  }

  /** After the tag; what script and style hold is no text. A tag that never ends is the rest. */
  private static int endOfTag(String html, int at) {
    if (html.startsWith("<!--", at)) {
      return after(html, "-->", at);
    }
    for (var hidden : new String[] {"script", "style"}) {
      if (html.regionMatches(true, at + 1, hidden, 0, hidden.length())) {
        int end = at + 1;
        while (end < html.length()
            && !html.regionMatches(true, end, "</" + hidden, 0, hidden.length() + 2)) {
          end++;
        }
        return after(html, ">", end);
      }
    }
    return after(html, ">", at);
  }

  private static int after(String html, String mark, int from) {
    int end = html.indexOf(mark, from);
    return end < 0 ? html.length() : end + mark.length();
  }

  private static int entity(String html, int at, StringBuilder words) {
    int end = html.indexOf(';', at);
    var decoded =
        end < 0 || end - at > LONGEST_ENTITY ? null : decoded(html.substring(at + 1, end));
    if (decoded == null) {
      words.append('&');
      return at + 1;
    }
    if (decoded.isBlank()) {
      blank(words);
    } else {
      words.append(decoded);
    }
    return end + 1;
  }

  private static @Nullable String decoded(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "nbsp" -> " ";
      default -> name.startsWith("#") ? character(name.substring(1)) : null;
    };
  }

  private static @Nullable String character(String number) {
    try {
      boolean hex = number.startsWith("x") || number.startsWith("X");
      int code = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
      return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
