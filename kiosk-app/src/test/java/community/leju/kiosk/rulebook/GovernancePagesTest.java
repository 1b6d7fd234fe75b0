package community.leju.kiosk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.pack.PackReader;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo committee's rules, topics and notices as a person walks through them. */
class GovernancePagesTest {
  private static final Path DEMO = Path.of("../content/src/main/pack/yunjian");

  @TempDir Path folder;
  private SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(PackReader.read(DEMO).items(), SampleItems.form());
    kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong());
    browser = new Browser(kiosk.server().bootAddress());
  }

  @AfterEach
  void stop() {
    kiosk.close();
    store.close();
  }

  @Test
  void theVolumeIsInItsOrderAndNamesVersions() throws Exception {
    var volume = browser.get("/rulebook");
    assertThat(volume).contains("第3版", "2026年3月21日");
    assertThat(volume.indexOf("居民公约")).isLessThan(volume.indexOf("自治章程"));
    assertThat(volume.indexOf("自治章程")).isLessThan(volume.indexOf("会议制度"));
    assertThat(volume.indexOf("接待制度")).isLessThan(volume.indexOf("约请制度"));
  }

  @Test
  void aTextIsReadChapterByChapter() throws Exception {
    var book = "/rulebook/310117990001/covenant";
    assertThat(browser.get(book))
        .contains("目录", book + "/1", "安全第一", "第2版", "发布单位")
        .doesNotContain("飞线");
    assertThat(browser.get(book + "/3"))
        .contains("飞线", "第3章，共6章", book + "/2", book + "/4", "发布单位");
    assertThat(browser.get(book + "/1")).contains("回到目录");
    assertThat(browser.get(book + "/6")).contains("看完了，回到目录");
    for (var gone : new String[] {"/7", "/0", "/x"}) {
      assertThat(browser.get(book + gone)).contains("data-path=\"" + book + "\"");
    }
    assertThat(browser.get("/rulebook/310117990001/gone")).contains("data-path=\"/rulebook\"");
  }

  @Test
  void theOtherBoardsAreReached() throws Exception {
    assertThat(browser.get("/section/deliberation")).contains("感应灯", "未采纳", "11月联席会议");
    assertThat(browser.get("/section/sharing")).contains("云桂小学操场", "桂香茶话");
    assertThat(browser.get("/section/volunteer")).contains("还差4人", "人手已够");
    assertThat(browser.get("/item/310117990001/joint-meeting/2026-11")).contains("22个车位");
  }

  @Test
  void noticesAreSortedIntoTheCategoriesInUse() throws Exception {
    assertThat(browser.get("/notices")).contains("aria-pressed=\"false\"", "加装电梯", "经费公开");
    assertThat(browser.get("/notices?category=%E5%8A%A0%E8%A3%85%E7%94%B5%E6%A2%AF"))
        .contains("6号楼加装电梯方案公示", "aria-pressed=\"true\"")
        .doesNotContain("垃圾分类投放点调整");
    assertThat(browser.get("/notices?category=nobody")).contains("垃圾分类投放点调整");
  }

  @Test
  void anAttachmentsPageIsTurnedAndEnlarged() throws Exception {
    var notice = "/notice/310117990001/elevator-building-6";
    assertThat(browser.get(notice)).contains(notice + "/page/1/2/1", "第2页，共2页");
    assertThat(browser.get(notice + "/page/1/1/1"))
        .contains(notice + "/page/1/2/1", notice + "/page/1/1/2", "第1页，共2页")
        .doesNotContain("data-move");
    assertThat(browser.get(notice + "/page/1/2/3"))
        .contains("zoom-3", "data-move", notice + "/page/1/1/3", notice + "/page/1/2/2");
    for (var gone : new String[] {"/page/1/3/1", "/page/2/1/1", "/page/1/1/4", "/page/0/1/1"}) {
      assertThat(browser.get(notice + gone)).contains("data-path=\"" + notice + "\"");
    }
  }
}
