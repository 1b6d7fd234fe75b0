package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.item.Item;
import community.leju.content.item.Language;
import org.junit.jupiter.api.Test;

class RendererTest {
  private final Renderer renderer = Samples.renderer("2026-11-24");

  @Test
  void datesAreThoseOfTheStreetAndTheEndIsIncluded() {
    assertThat(article(Samples.bulletin(""), Language.ZH))
        .contains("2026年1月5日至2026年3月31日")
        .contains("datetime=\"2026-01-05\"");
    assertThat(article(Samples.bulletin(""), Language.EN)).contains("5 Jan 2026 to 31 Mar 2026");
  }

  @Test
  void titlesAreEscapedAndBrokenBetweenWords() {
    assertThat(renderer.card(Samples.bulletin(""), Language.ZH, "/bulletin/1"))
        .contains("医保<wbr>参保<wbr>缴费 &lt;")
        .contains("&gt; &amp; <wbr>提示")
        .contains("href=\"/bulletin/1\"");
  }

  @Test
  void everyItemNamesPublisherApproverAndPeriod() {
    for (var html :
        new String[] {
          renderer.card(Samples.bulletin(""), Language.ZH, "x"),
          article(Samples.bulletin(""), Language.ZH),
          renderer.card(Samples.service(), Language.ZH, "x"),
          article(Samples.service(), Language.ZH),
          article(Samples.committee(), Language.ZH)
        }) {
      assertThat(html).contains("桂花苑居委会").contains("周明").contains("2026年1月5日至");
    }
  }

  @Test
  void bodiesAreCleanedLast() {
    assertThat(article(Samples.bulletin("<p onclick=x>好<script>y</script>"), Language.ZH))
        .contains("<p>好</p>")
        .doesNotContain("script", "onclick");
  }

  @Test
  void missingEnglishIsShownInChineseAndSaysSo() {
    assertThat(renderer.card(Samples.bulletin(""), Language.EN, "x"))
        .contains("lang=\"en\">Medical insurance<")
        .contains("lang=\"zh-CN\">缴费<wbr>到 12 <wbr>月");
  }

  @Test
  void dangerousAddressesAreNotWritten() {
    assertThat(renderer.card(Samples.bulletin(""), Language.ZH, "javascript:alert(1)"))
        .doesNotContain("javascript");
    assertThat(renderer.card(Samples.bulletin(""), Language.ZH, "\"><script>"))
        .doesNotContain("<script>");
  }

  @Test
  void bookingHoursAreSaidInPlainText() {
    assertThat(article(Samples.service(), Language.ZH))
        .contains("周一至周三、周五 09:00–11:30、13:30–16:30")
        .contains("每次 30 分钟，可提前 14 天预约");
    assertThat(article(Samples.service(), Language.EN))
        .contains("Mon–Wed, Fri 09:00–11:30, 13:30–16:30");
  }

  @Test
  void preparatoryAndFictionalCommitteesSaySo() {
    assertThat(article(Samples.committee(), Language.ZH)).contains("筹建中", "均为虚构");
  }

  private String article(Item item, Language language) {
    return renderer.article(item, language).orElseThrow();
  }
}
