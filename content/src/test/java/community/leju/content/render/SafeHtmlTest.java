package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SafeHtmlTest {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ALLOWED =
      Pattern.compile(
          "<!-- -->|</?(h[234]|p|br|hr|wbr|ul|ol|li|blockquote|strong|em|u|table|caption|thead|tbody|tfoot|tr|th|td)"
              + "( (align=\"(left|center|right)\"|(col|row)span=\"\\d+\"|start=\"\\d+\"))*( /)?>");

  private final Segmenter segmenter = Segmenter.load();

  private String clean(String html) {
    return SafeHtml.clean(html, segmenter);
  }

  @Test
  void noPayloadLeavesAnythingThatActs() {
    for (var payload : payloads()) {
      var clean = clean(payload);
      var tags = TAG.matcher(clean).results().map(tag -> tag.group()).toList();
      assertThat(tags).as(payload).allMatch(tag -> ALLOWED.matcher(tag).matches());
      assertThat(TAG.matcher(clean).replaceAll("")).as(payload).doesNotContain("<");
      assertThat(clean(clean)).as("cleaned twice: " + payload).isEqualTo(clean);
    }
  }

  @Test
  void scriptsAndStylesVanishWithTheirContent() {
    assertThat(clean("<p>好</p><script>alert(1)</script><style>p{}</style>")).isEqualTo("<p>好</p>");
  }

  @Test
  void linksKeepTheirWordsOnly() {
    assertThat(clean("<p>请看<a href=\"https://example.org\">说明</a></p>")).isEqualTo("<p>请看说明</p>");
  }

  @Test
  void authorsMarkUpSurvives() {
    var html =
        "<h3>说明</h3><table><thead><tr><th align=\"right\">项</th></tr></thead>"
            + "<tbody><tr><td colspan=\"2\"><strong>一</strong><br /><u>二</u></td></tr></tbody></table>"
            + "<ol start=\"3\"><li><em>三</em></li></ol><blockquote><p>四</p></blockquote>";
    assertThat(clean(html)).isEqualTo(html);
  }

  @Test
  void headingsBreakBetweenWordsAndAreLowered() {
    assertThat(clean("<h1>医保参保缴费</h1>")).isEqualTo("<h2>医保<wbr />参保<wbr />缴费</h2>");
  }

  private static List<String> payloads() {
    try (var in = SafeHtmlTest.class.getResourceAsStream("payloads.txt")) {
      assertThat(in).isNotNull();
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(lines).hasSizeGreaterThan(40);
      assertThat(lines.getFirst().toLowerCase(Locale.ROOT)).contains("<script");
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
