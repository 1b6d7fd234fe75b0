package community.leju.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"一\u0000", "一\u0007二", "\u001b[2J", "\u0085", "\u202e反", "\u2066x", "\uffff"})
  void whatNoScreenCanShowIsRefused(String text) {
    assertThatThrownBy(() -> Text.of(text))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("U+");
    assertThatThrownBy(() -> Text.of("好", text)).isInstanceOf(InvalidField.class);
  }

  @Test
  void halfACharacterIsRefused() {
    assertThatThrownBy(() -> Text.of("\ud842")).isInstanceOf(InvalidField.class);
    assertThatThrownBy(() -> Text.of("一\udfb7")).isInstanceOf(InvalidField.class);
  }

  @Test
  void rareCharactersAndEmojiAreTexts() {
    assertThat(Text.of("龚䶮、𠮷祥 👨‍👩‍👧 é\u0301\t\n").zh()).contains("𠮷");
  }

  @Test
  void tooLongIsRefused() {
    assertThatThrownBy(() -> Text.of("一".repeat(Text.MOST_CHARS + 1)))
        .isInstanceOf(InvalidField.class);
  }
}
