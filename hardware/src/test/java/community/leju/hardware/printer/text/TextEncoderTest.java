package community.leju.hardware.printer.text;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextEncoderTest {
  private static final Charset GBK = Charset.forName("GBK");

  private final PrinterProfile gb18030 = PrinterProfile.named("generic-58");
  private final PrinterProfile gb2312 = PrinterProfile.named("sprt-58");

  @Test
  void chineseIsTwoBytesACharacterAndALabelHasItsOwnColumn() {
    var row = new Part.Row("时间", "09:30", Style.PLAIN.sized(2, 2).inBold(true));
    assertThat(printed(gb18030, row))
        .isEqualTo("\u001c&\u001b36时间  \u001d!\u0011\u001bE\u000109:30\n");
  }

  @Test
  void whatDoesNotFitGoesOnBelowItsOwnColumn() {
    var row = new Part.Row("地点", "云间街道桂花苑居民委员会一楼大厅2号窗口", Style.PLAIN);
    var lines = printed(gb18030, row).split("\n", -1);
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).endsWith("地点  云间街道桂花苑居民委员会一");
    assertThat(lines[1]).isEqualTo("      楼大厅2号窗口");
  }

  @Test
  void aRareCharacterIsDrawnAndNeverSent() {
    for (var rare : List.of("王䶮", "𠮷野")) {
      var bytes = bytes(gb18030, new Part.Words(rare, Style.PLAIN));
      assertThat(text(bytes)).contains("\u001dv0").doesNotContain("王", "野");
    }
    // In GBK, but not in GB2312.
    var word = new Part.Words("朱镕", Style.PLAIN);
    assertThat(printed(gb18030, word)).contains("朱镕\n");
    assertThat(text(bytes(gb2312, word))).contains("\u001dv0").doesNotContain("朱");
    assertThat(printed(gb2312, new Part.Words("待确认 · 尚未送达—", Style.PLAIN)))
        .contains("待确认 · 尚未送达—\n");
  }

  @Test
  void aBannerIsBlackOverTheWholeWidth() {
    var banner = new Part.Words("已确认", Style.PLAIN.sized(2, 2).reversed());
    assertThat(printed(gb18030, banner)).endsWith("\u001dB\u0001     已确认     \n");
  }

  @Test
  void everyChunkEndsWithALineSoThatAMarkMayFollow() {
    var words = new Part.Words("居民委员会".repeat(30), Style.PLAIN);
    var chunks = new TextEncoder(gb18030).chunks(List.of(words));
    assertThat(chunks)
        .hasSizeGreaterThan(1)
        .allSatisfy(chunk -> {
          assertThat(chunk[chunk.length - 1]).isEqualTo((byte) '\n');
        });
  }

  @Test
  void aCodeIsStoredAsItIs() {
    var url = "HTTP://127.0.0.1/S/" + "A".repeat(130);
    var bytes = bytes(gb18030, new Part.Code(url));
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .contains("\u001d(k" + (char) (url.length() + 3) + "\u00001P0" + url + "\u001d(k");
  }

  private static String printed(PrinterProfile profile, Part part) {
    return text(bytes(profile, part));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, GBK);
  }

  private static byte[] bytes(PrinterProfile profile, Part part) {
    var out = new ByteArrayOutputStream();
    new TextEncoder(profile).chunks(List.of(part)).forEach(out::writeBytes);
    return out.toByteArray();
  }
}
