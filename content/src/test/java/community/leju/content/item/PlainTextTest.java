package community.leju.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void tagsPartWordsAndVanish() {
    assertThat(PlainText.of("<h2>怎么办</h2><p>请到<b>一楼</b>窗口。</p>")).isEqualTo("怎么办 请到一楼窗口。");
  }

  @Test
  void whatIsNeverReadIsNeverFound() {
    assertThat(PlainText.of("一<script>alert('<b>')</script>二<!-- 三 --><STYLE>p{}</STYLE>四"))
        .isEqualTo("一 二 四");
  }

  @Test
  void entitiesAreTheirCharacters() {
    assertThat(PlainText.of("A&amp;B &lt;3&nbsp;天 &#x4eba;&#22269; R&D &bogus;"))
        .isEqualTo("A&B <3 天 人国 R&D &bogus;");
  }

  @Test
  void brokenMarkUpEnds() {
    assertThat(PlainText.of("好<script>x")).isEqualTo("好");
    assertThat(PlainText.of("好<b")).isEqualTo("好");
    assertThat(PlainText.of("3 < 5 &")).isEqualTo("3 < 5 &");
    assertThat(PlainText.of("&#x110000;&#;")).isEqualTo("&#x110000;&#;");
  }

  @Test
  void englishStaysMissingWhereItIs() {
    assertThat(PlainText.of(Text.of("<p>一</p>"))).isEqualTo(Text.of("一"));
    assertThat(PlainText.of(Text.of("一", "<p>one</p>"))).isEqualTo(Text.of("一", "one"));
  }
}
