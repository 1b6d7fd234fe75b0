package community.leju.kiosk.page;

import community.leju.content.item.Language;
import community.leju.content.item.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The screen's own words in one language, by key. */
public final class Words {
  private static final Map<Language, Words> ALL = load();

  private final Language language;
  private final Properties words;

  private Words(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  public static Words in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The word of that key. */
  public String of(String key) {
    var word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no word '" + key + "' in " + language);
    }
    return word;
  }

  /** A sentence whose {@code {0}}, {@code {1}}… are filled in. */
  public String of(String key, Object... values) {
    var sentence = of(key);
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return sentence;
  }

  /** An authored text. */
  public String of(Text text) {
    return text.in(language);
  }

  public Language language() {
    return language;
  }

  Properties all() {
    return words;
  }

  private static Map<Language, Words> load() {
    var all = new EnumMap<Language, Words>(Language.class);
    for (var language : Language.values()) {
      var name = "/words/" + language.tag() + ".properties";
      try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
        var words = new Properties();
        words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        all.put(language, new Words(language, words));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
