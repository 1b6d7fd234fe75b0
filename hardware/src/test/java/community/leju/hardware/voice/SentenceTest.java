package community.leju.hardware.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SentenceTest {
  @Test
  void whatNobodySeesIsCleanedAway() {
    var dirty = "\u3000今天\r\n\t上\u200B午\u202E \u00A0九\u0007点\uD800 ";
    assertThat(new Sentence(dirty, Spoken.ZH).text()).isEqualTo("今天 上午 九 点");
  }

  @Test
  void fiveHundredCharactersAreTheMost() {
    assertThat(new Sentence("长".repeat(500) + "\n", Spoken.ZH).text()).hasSize(500);
    assertThatThrownBy(() -> new Sentence("长".repeat(501), Spoken.ZH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sentence has 1 to 500 characters, this one has 501");
    assertThatThrownBy(() -> new Sentence(" \u200B\n", Spoken.ZH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sentence has 1 to 500 characters, this one has 0");
  }
}
