package community.leju.content.guide;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Text;
import java.util.List;

/** The longest texts and lists, so that every screen and box can hold them. */
final class Lengths {
  private Lengths() {}

  /** English takes about twice as many letters for the same words. */
  static void check(String field, Text text, int mostChars) {
    if (text.zh().length() > mostChars) {
      throw new InvalidField(field, "is longer than " + mostChars + " characters");
    }
    var en = text.en();
    if (en != null && en.length() > 3 * mostChars) {
      throw new InvalidField(field, "is longer than " + 3 * mostChars + " English characters");
    }
  }

  static void check(String field, List<?> list, int most) {
    if (list.size() > most) {
      throw new InvalidField(field, "more than " + most);
    }
  }
}
