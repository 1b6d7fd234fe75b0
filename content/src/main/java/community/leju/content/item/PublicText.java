package community.leju.content.item;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules for texts that anybody may read: not too long, and nobody's mobile phone or identity card
 * in them. An office's phone is a land line.
 */
public final class PublicText {
  /** The longest title, in UTF-16 units. */
  public static final int MOST_TITLE_CHARS = 120;

  /** The longest sentence or two of a list. */
  public static final int MOST_LINE_CHARS = 400;

  /** The longest paragraph. */
  public static final int MOST_WORDS_CHARS = 4_000;

  // Written together or in groups, as people write them.
  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])(?:\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");
  private static final Pattern IDENTITY =
      Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])");

  private PublicText() {}

  /** A title: there, and short. */
  public static void title(Text title) {
    if (title.isBlank()) {
      throw new InvalidField("title", "is missing");
    }
    check("title", MOST_TITLE_CHARS, title);
  }

  /** A sentence or two; may be blank. */
  public static void line(String field, Text text) {
    check(field, MOST_LINE_CHARS, text);
  }

  /** A paragraph or some; may be blank. */
  public static void words(String field, Text text) {
    check(field, MOST_WORDS_CHARS, text);
  }

  /** Sentences, at most that many. */
  public static void lines(String field, int most, List<Text> texts) {
    most(field, most, texts);
    for (int i = 0; i < texts.size(); i++) {
      line(field + "/" + i, texts.get(i));
    }
  }

  /** A list of at most that many. */
  public static void most(String field, int most, List<?> list) {
    if (list.size() > most) {
      throw new InvalidField(field, "more than " + most);
    }
  }

  /** An office's phone; may be empty. */
  public static void phone(String field, String phone) {
    refusePersonal(field, phone);
  }

  /** A text of at most that many characters in each language. */
  public static void check(String field, int mostChars, Text text) {
    Stream.of(text.in(Language.ZH), text.in(Language.EN))
        .forEach(words -> {
          if (words.length() > mostChars) {
            throw new InvalidField(field, "is longer than " + mostChars + " characters");
          }
          refusePersonal(field, words);
        });
  }

  private static void refusePersonal(String field, String words) {
    var plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
    if (MOBILE.matcher(plain).find()) {
      throw new InvalidField(field, "has a mobile number in it: only an office's phone is public");
    }
    if (IDENTITY.matcher(plain).find()) {
      throw new InvalidField(field, "has an identity card's number in it");
    }
  }
}
