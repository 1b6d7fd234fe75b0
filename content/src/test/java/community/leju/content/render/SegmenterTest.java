package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {
  private final Segmenter segmenter = Segmenter.load();

  @Test
  void wordsOfTheFieldStayWhole() {
    assertThat(segmenter.pieces("2027年度城乡居民医保参保缴费开始了"))
        .containsExactly("2027年度", "城乡居民", "医保", "参保", "缴费", "开始了");
    assertThat(segmenter.pieces("老年综合津贴申领")).containsExactly("老年综合津贴", "申领");
  }

  @Test
  void commonWordsOfTwoToFourCharactersStayWhole() {
    assertThat(segmenter.pieces("活动室空调修理")).containsExactly("活动室", "空调", "修理");
    assertThat(segmenter.pieces("打印机换零件")).contains("打印机", "零件");
    assertThat(segmenter.pieces("一丝不苟整理晾衣架")).startsWith("一丝不苟", "整理");
  }

  @Test
  void placeNamesAndNumbersStayWhole() {
    assertThat(segmenter.pieces("桂花苑居委会关于12号楼加装电梯的公示"))
        .containsExactly("桂花苑", "居委会", "关于12号楼", "加装电梯的", "公示");
  }

  @Test
  void aLongLeadBreaksToo() {
    assertThat(segmenter.pieces("居委会请您来。".repeat(200))).hasSizeGreaterThan(400);
  }

  @Test
  void openingMarksStayWithTheirTitle() {
    assertThat(segmenter.pieces("对《居民公约》征求意见")).containsExactly("对《居民公约》", "征求意见");
  }

  @Test
  void aLineMayEndAfterAClosingMarkAndNeverBeginsWithOne() {
    assertThat(segmenter.pieces("停水通知：1至8号楼，周四夜里。"))
        .anyMatch(piece -> piece.endsWith("通知："))
        .anyMatch(piece -> piece.equals("1至8号楼，"))
        .noneMatch(piece -> "：，。".indexOf(piece.charAt(0)) >= 0);
  }

  @Test
  void longUnknownRunsMayBreakAnywhere() {
    assertThat(segmenter.pieces("甲乙丙丁戊己")).hasSize(6);
    assertThat(segmenter.pieces("甲乙丙丁")).hasSize(1);
  }

  @Test
  void moreWordsCanBeAdded() {
    var named = segmenter.with(List.of("临江里居委会"));
    assertThat(named.pieces("临江里居委会通知")).containsExactly("临江里居委会", "通知");
  }

  @Test
  void piecesJoinToTheSameText() {
    for (var text : List.of("", "A", "Flu 疫苗 2026（第2针）", "，。", "桂花苑12—14号楼停水通知")) {
      assertThat(String.join("", segmenter.pieces(text))).isEqualTo(text);
    }
  }
}
