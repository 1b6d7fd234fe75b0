package community.leju.hardware.printer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {
  @Test
  void chineseBreaksBeforeNoClosingMark() {
    assertThat(LineBreaks.wrapped("居委会一楼大厅，一号窗口，代为递交。", 7, String::length))
        .hasSizeGreaterThan(2)
        .noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
  }

  @Test
  void wordsStayWholeAndRareCharactersToo() {
    assertThat(LineBreaks.wrapped("one two three", 8, String::length))
        .containsExactly("one two", "three");
    assertThat(LineBreaks.wrapped("𠮷𠮷𠮷", 2, String::length)).containsExactly("𠮷", "𠮷", "𠮷");
  }

  @Test
  void aWordThatIsTooLongIsBrokenAnyway() {
    assertThat(LineBreaks.wrapped("abcdefgh", 3, String::length))
        .containsExactly("abc", "def", "gh");
  }
}
