package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

class GovernanceRenderTest {
  private final Renderer renderer = Samples.renderer("2026-11-24");

  @Test
  void aTopicShowsItsStagesAndWhyItWasDeclined() {
    assertThat(article("deliberation", "lawn-parking", Language.ZH))
        .contains("lj-stage-no", "未采纳", "公共绿地按规定不能改作停车位")
        .doesNotContain("办理结果");
    assertThat(article("deliberation", "canteen-point", Language.ZH))
        .contains("还没到这一步", "19户附议，满30户就上会商量");
    assertThat(renderer.card(item("deliberation", "canteen-point"), Language.ZH, "x"))
        .contains("正在附议");
  }

  @Test
  void aMeetingSaysWhoDoesWhatByWhen() {
    assertThat(article("joint-meeting", "2026-09", Language.ZH))
        .contains("谁来办", "业委会、物业公司", "2026年12月31日", "正在办", "已办好");
  }

  @Test
  void aProjectSaysHowManyHandsAreMissing() {
    assertThat(article("volunteer-project", "carry-down", Language.ZH))
        .contains("要4人，已有1人，还差3人", "人手已够");
    assertThat(renderer.card(item("volunteer-project", "safety-patrol"), Language.EN, "x"))
        .contains("Enough hands");
  }

  @Test
  void everyPartOfARulebookNamesWhoStandsBehindIt() {
    var rules = (Rulebook) item("rulebook", "covenant");
    assertThat(renderer.rulebookHead(rules, Language.ZH))
        .contains("第3版", "2026年3月21日", "第2版", "发布单位")
        .doesNotContain("见面打招呼");
    assertThat(renderer.chapter(rules, 1, Language.ZH)).contains("见面打招呼", "发布单位");
    assertThat(renderer.chapter(rules, 1, Language.EN)).contains("We greet one another");
  }

  @Test
  void aNoticesPagesLeadToThemselvesOnlyWhereTheyAreShown() {
    var notice = item("bulletin", "elevator-building-6");
    assertThat(renderer.article(notice, Language.ZH, "/notice/x").orElseThrow())
        .contains("href=\"/notice/x/page/1/2/1\"", "第2页，共2页");
    assertThat(renderer.article(notice, Language.ZH).orElseThrow()).doesNotContain("href=");
  }

  private String article(String kind, String id, Language language) {
    return renderer.article(item(kind, id), language).orElseThrow().replace("<wbr>", "");
  }

  private static Item item(String kind, String id) {
    return Samples.DEMO.stream()
        .filter(item -> item.ref().kind().equals(kind) && item.ref().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
