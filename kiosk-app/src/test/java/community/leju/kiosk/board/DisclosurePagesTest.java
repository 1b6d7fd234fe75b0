package community.leju.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.item.Item;
import community.leju.content.pack.PackReader;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo pack on a kiosk, at moments that a test chooses. */
class DisclosurePagesTest {
  private static final List<Item> ITEMS = items();
  private static final String PLAN = "/item/310117990001/emergency-plan/accident";

  @TempDir Path folder;

  private static List<Item> items() {
    var items = new ArrayList<Item>();
    for (var item : PackReader.read(Path.of("../content/src/main/pack/yunjian")).items()) {
      var scope = item.ref().scope();
      if (scope.isStreet() || scope.equals(SampleStore.COMMITTEE)) {
        items.add(item);
      }
    }
    return items;
  }

  private interface Look {
    void at(Browser browser) throws Exception;
  }

  private void at(String instant, Look look) throws Exception {
    var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    var world = new Kiosk.World(clock, () -> 0, new SecureRandom());
    try (var store = new SampleStore(folder, clock).enrol()) {
      store.show(ITEMS, SampleItems.form());
      try (var kiosk =
          new Kiosk(SampleKiosk.config(), folder, Optional.empty(), _ -> new byte[0], world)) {
        look.at(new Browser(kiosk.server().bootAddress()));
      }
    }
  }

  @Test
  void moneyIsShownByYearAndQuarter() throws Exception {
    at(
        "2026-11-24T02:31:00Z",
        browser -> {
          assertThat(browser.get("/finance"))
              .contains("2026年第三季度", "23,926.10 元", "账、款、物相符", "活动室空调修理", "2025 年", "二季度");
          assertThat(browser.get("/finance/2025-q4")).contains("2025年第四季度", "18,589.80 元");
          assertThat(browser.get("/finance/2024-q1")).contains("data-path=\"/finance\"");
          browser.post("/prefer/language", "", "");
          assertThat(browser.get("/finance")).contains("Quarter 3", "¥23,926.10");
        });
  }

  @Test
  void whoIsHereTurnsWithTheHour() throws Exception {
    at(
        "2026-11-24T02:31:00Z",
        browser ->
            assertThat(browser.get("/roster"))
                .contains("11", "何志强", "到 17:00", "纠纷调解", "发布单位")
                .contains(
                    "data-turn=\"" + Instant.parse("2026-11-24T09:00:00Z").toEpochMilli() + '"'));
  }

  @Test
  void beforeTheDoorOpensTheNextOneIsNamed() throws Exception {
    at(
        "2026-11-23T23:00:00Z",
        browser ->
            assertThat(browser.get("/roster"))
                .contains("没有人", "11月24日 星期二 08:30")
                .contains(
                    "data-turn=\"" + Instant.parse("2026-11-24T00:30:00Z").toEpochMilli() + '"'));
  }

  @Test
  void theSpringFestivalHasItsOwnDuties() throws Exception {
    at(
        "2026-02-17T02:00:00Z",
        browser ->
            assertThat(browser.get("/roster"))
                .contains("徐婉如", "马晨", "到 16:00", "今天 · 春节", "09:00–16:00")
                .doesNotContain("没有安排"));
  }

  @Test
  void aMakeUpDayIsNamedAndWorked() throws Exception {
    at(
        "2026-02-14T02:00:00Z",
        browser -> assertThat(browser.get("/roster")).contains("今天 · 调休上班", "顾婷"));
  }

  @Test
  void nationalDayIsFollowedByItsWorkedSaturday() throws Exception {
    at(
        "2026-10-01T02:00:00Z",
        browser -> assertThat(browser.get("/roster")).contains("今天 · 国庆节", "调休上班", "10月10日"));
  }

  @Test
  void listsAreFilteredAndARefusalSaysWhereToGo() throws Exception {
    at(
        "2026-11-24T02:31:00Z",
        browser -> {
          assertThat(browser.get("/access")).contains("邻里纠纷调解", "违法建筑拆除", "证明清单");
          assertThat(browser.get("/access/duties/refused"))
              .contains("违法建筑拆除", "021-0000-0105")
              .doesNotContain("邻里纠纷调解");
          assertThat(browser.get("/access/certificates/handled"))
              .contains("居住情况证明")
              .doesNotContain("无犯罪");
        });
  }

  @Test
  void plansStagesAndStaffAreOnTheirBoards() throws Exception {
    at(
        "2026-11-24T02:31:00Z",
        browser -> {
          assertThat(browser.get("/boards")).contains("财务公开", "值班在岗", "应急预案", "示范创建");
          assertThat(browser.get("/section/emergency")).contains("自然灾害");
          assertThat(browser.get(PLAN)).contains("119", "2027年5月12日", "大桂花树下");
          assertThat(browser.get("/section/designation")).contains("织云坊", "总结提炼", "创建中");
          assertThat(browser.get("/section/staffing")).contains("全部达标", "未达标", "新澜苑");
        });
  }

  @Test
  void aDrillIsNotOverdueOnItsLastDay() throws Exception {
    at(
        "2027-05-12T15:59:00Z",
        browser -> assertThat(browser.get(PLAN)).contains("119").doesNotContain("逾期"));
  }

  @Test
  void anOverdueDrillIsSaidInWords() throws Exception {
    at("2027-05-12T16:00:00Z", browser -> assertThat(browser.get(PLAN)).contains("119", "演练已逾期"));
  }
}
