package community.leju.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.bulletin.Board;
import community.leju.content.item.Item;
import community.leju.content.item.Scope;
import community.leju.content.submission.SubmissionNumber;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  @TempDir Path folder;
  private SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong());
    browser = new Browser(kiosk.server().bootAddress());
  }

  @AfterEach
  void stop() throws Exception {
    kiosk.close();
    store.close();
  }

  @Test
  void homeShowsTheFiveAlwaysAndElseOnlyWhatExists() throws Exception {
    assertThat(browser.get("/home"))
        .contains("周六上午社区义诊", "社区概况", "办事指南", "公示与通知", "预约办理")
        .contains("最近可约 11月24日 星期二 11:00")
        .contains("平面与网格", "暂无内容", "hx-get=\"/section/place\"", "hx-get=\"/search\"")
        .doesNotContain("财务公开");
  }

  @Test
  void anEmptyBoardSaysSoAndWhomToAsk() throws Exception {
    assertThat(browser.get("/section/place"))
        .contains("平面与网格：暂无内容", "021-0000-0110", "data-path=\"/section/place\"");
  }

  @Test
  void whatIsTypedIsFoundMarkedAndForgottenWithTheVisit() throws Exception {
    assertThat(browser.get("/search")).contains("常找的词", "data-word=\"居住证明\"");
    assertThat(browser.post("/search/found", "q", "yibao"))
        .contains("<mark>医保</mark>", "公示与通知", "/notice/310117990001/second");
    assertThat(browser.get("/search")).contains("value=\"yibao\"", "<mark>医保</mark>");
    browser.post("/finish", "", "");
    assertThat(browser.get("/search")).contains("value=\"\"").doesNotContain("yibao");
  }

  @Test
  void aBoardIsFoundByItsNameBeforeWhatStandsOnIt() throws Exception {
    for (var typed : List.of("办事", "banshizhinan", "bszn", "service guide")) {
      assertThat(browser.post("/search/found", "q", typed)).as(typed).contains("hx-get=\"/guide\"");
    }
    assertThat(browser.post("/search/found", "q", "caiwugongkai")).doesNotContain("/finance");
    assertThat(browser.post("/search/found", "q", "b")).doesNotContain("hx-get=\"/guide\"");
  }

  @Test
  void whatFollowsTheFirstTenIsAskedForAndStillThereOnTheWayBack() throws Exception {
    var items = new ArrayList<Item>(SampleItems.all());
    for (int i = 10; i < 36; i++) {
      items.add(SampleItems.bulletin("lamp" + i, Board.PUBLICITY, "亮灯" + i, 1));
    }
    store.show(items, SampleItems.form());
    browser.getUntil("/notice/310117990001/lamp35", "亮灯35");
    var first = browser.post("/search/found", "q", "亮灯");
    for (int i = 0; i < 50 && !first.contains("亮灯"); i++) {
      first = browser.post("/search/found", "q", "亮灯");
    }
    assertThat(first).contains("还有 16 条", "name=\"from\" value=\"10\"").containsOnlyOnce("rest");
    var next = browser.post("/search/more", "q", "亮灯", "from", "10");
    assertThat(next).contains("还有 6 条", "name=\"from\" value=\"20\"");
    assertThat(browser.post("/search/more", "q", "亮灯", "from", "20")).doesNotContain("rest");
    assertThat(browser.get("/search").split("data-hit", -1)).hasSize(27);
  }

  @Test
  void nothingFoundLeadsToAPersonAndIsEscaped() throws Exception {
    assertThat(browser.post("/search/found", "q", "<b>x"))
        .contains("没有找到“&lt;b&gt;x”", "/help", "/boards");
  }

  @Test
  void anItemOfAnotherCommitteeSaysWhoseItIs() throws Exception {
    var other = new Scope("310117990002");
    var items = new ArrayList<Item>(SampleItems.all());
    items.add(SampleItems.committee(other, "临江里居民委员会"));
    items.add(SampleItems.bulletin(other, "river", Board.PUBLICITY, "滨江亮灯", 1));
    store.show(items, SampleItems.form());
    browser.getUntil("/notice/310117990002/river", "滨江亮灯");
    assertThat(browser.get("/notice/310117990002/river")).contains("这是临江里居民委员会的内容");
    assertThat(browser.get("/notices")).doesNotContain("滨江亮灯");
    var found = browser.post("/search/found", "q", "滨江");
    for (int i = 0; i < 50 && !found.contains("滨江"); i++) {
      found = browser.post("/search/found", "q", "滨江");
    }
    assertThat(found).contains("临江里居民委员会", "<mark>滨江</mark>");
  }

  @Test
  void aNoticeIsDrawnByTheRendererAndCleaned() throws Exception {
    assertThat(browser.get("/notice/310117990001/first"))
        .contains("三季度办公经费公开", "怎么办", "陈书记")
        .doesNotContain("<script");
  }

  @Test
  void aBoardShowsItsOwnNotices() throws Exception {
    assertThat(browser.get("/notices/disclosure")).contains("三季度办公经费公开").doesNotContain("周六上午社区义诊");
  }

  @Test
  void anItemThatIsGoneLeadsToItsList() throws Exception {
    assertThat(browser.get("/notice/310117990001/gone")).contains("data-path=\"/notices\"");
    assertThat(browser.get("/guide/not-a-scope/x")).contains("data-path=\"/guide\"");
  }

  @Test
  void theShelfIsSwitchedWithoutARestart() throws Exception {
    var items = new ArrayList<Item>(SampleItems.all());
    items.add(SampleItems.bulletin("new", Board.PUBLICITY, "测试4711", 0));
    store.show(items, SampleItems.form());
    assertThat(browser.getUntil("/home", "测试4711")).contains("测试4711");
  }

  @Test
  void preferencesHoldUntilTheVisitEnds() throws Exception {
    browser.post("/prefer/language", "", "");
    browser.post("/prefer/large", "", "");
    assertThat(browser.get("/home")).contains("class=\"large\"", "lang=\"en\"", "Book a visit");
    assertThat(browser.post("/finish", "", "")).contains("class=\"\"", "lang=\"zh-CN\"", "预约办理");
  }

  @Test
  void offlineIsSaidWithTheTimeOfTheLastSynchronisation() throws Exception {
    store.line(false);
    assertThat(browser.getUntil("/home", "网络暂时不通")).contains("网络暂时不通", "最近同步 10:31");
  }

  @Test
  void aKioskWithoutAStoreWaitsPolitely(@TempDir Path empty) throws Exception {
    try (var waiting = SampleKiosk.start(empty, Optional.empty(), new AtomicLong())) {
      var page = new Browser(waiting.server().bootAddress());
      assertThat(page.get("/home")).contains("正在准备");
      try (var late = new SampleStore(empty, SampleKiosk.CLOCK)) {
        assertThat(page.getUntil("/home", "还没有启用")).contains("还没有启用");
        late.enrol();
        assertThat(page.getUntil("/home", "0001 号机已登记")).contains("0001 号机已登记");
      }
    }
  }

  @Test
  void aNumberThatNobodyHasIsNoDeadEnd() throws Exception {
    assertThat(browser.post("/progress", "number", "0001000011")).contains("号码不对");
    assertThat(browser.post("/progress", "number", "0001 00042 " + digit()))
        .contains("本机查不到这个号码", "021-0000-0110");
  }

  private static String digit() {
    var digits = new SubmissionNumber(1, 42).digits();
    return digits.substring(digits.length() - 1);
  }
}
