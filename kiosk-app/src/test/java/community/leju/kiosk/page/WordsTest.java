package community.leju.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.item.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern USED = Pattern.compile("words(?:\\(\\))?\\.of\\(\"([a-z.]+[a-z])\"");

  @Test
  void bothLanguagesKnowTheSameKeys() {
    assertThat(Words.in(Language.EN).all().keySet())
        .isEqualTo(Words.in(Language.ZH).all().keySet());
  }

  @Test
  void everyKeyOfATemplateIsKnown() throws IOException {
    var keys = new TreeSet<String>(Steps.KEYS);
    try (var templates = Files.list(Path.of("src/main/jte"))) {
      for (var template : templates.filter(Files::isRegularFile).toList()) {
        var found = USED.matcher(Files.readString(template));
        while (found.find()) {
          keys.add(found.group(1));
        }
      }
    }
    assertThat(keys).hasSizeGreaterThan(40);
    assertThat(Words.in(Language.ZH).all().stringPropertyNames()).containsAll(keys);
  }
}
