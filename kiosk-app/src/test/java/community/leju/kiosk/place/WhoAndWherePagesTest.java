package community.leju.kiosk.place;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.item.Item;
import community.leju.content.organisation.Organisation;
import community.leju.content.pack.PackReader;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ①②③ of the demo committee, as a person walks through them. */
class WhoAndWherePagesTest {
  private static final List<Item> DEMO =
      PackReader.read(Path.of("../content/src/main/pack/yunjian")).items();
  private static final Organisation CHART =
      DEMO.stream()
          .filter(item -> item.ref().scope().equals(SampleStore.COMMITTEE))
          .filter(Organisation.class::isInstance)
          .map(Organisation.class::cast)
          .findFirst()
          .orElseThrow();

  @TempDir Path folder;
  private SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(DEMO, SampleItems.form());
    kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong());
    browser = new Browser(kiosk.server().bootAddress());
  }

  @AfterEach
  void stop() {
    kiosk.close();
    store.close();
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(browser.get(path));
  }

  @Test
  void theFiveFixedTilesAreTwoTouchesFromEverything() throws Exception {
    var home = page("/home");
    assertThat(home.select(".tile").eachAttr("hx-get"))
        .contains("/profile", "/organisation", "/place");
    assertThat(page("/profile").select(".lj-front dd").eachText())
        .contains("云桂路88弄12号一楼", "021-0000-0110");
  }

  @Test
  void everyPersonIsReachedFromTheRootAndBack() throws Exception {
    for (var unit : CHART.units()) {
      var path = unit.equals(CHART.root()) ? "/organisation" : "/organisation/unit/" + unit.id();
      var page = page(path);
      assertThat(page.select("h1").text()).isEqualTo(unit.name().zh());
      assertThat(page.select(".person-card").eachAttr("hx-get"))
          .containsExactlyElementsOf(
              unit.people().stream().map(one -> "/organisation/person/" + one.id()).toList());
      assertThat(page.select(".branch").eachAttr("hx-get"))
          .containsAll(
              CHART.children(unit).stream().map(one -> "/organisation/unit/" + one.id()).toList());
      assertThat(page.select(".lj-posting").text()).contains("发布单位", "桂花苑居民委员会");
    }
  }

  @Test
  void aPersonsPageHasTheirFaceOrTheirInitialAndRefusal() throws Exception {
    assertThat(CHART.people()).anyMatch(one -> one.photoRefused().isPresent());
    for (var person : CHART.people().toList()) {
      var page = page("/organisation/person/" + person.id());
      assertThat(page.select(".who-is h1").text()).isEqualTo(person.name().zh());
      assertThat(page.select(".lj-line").eachText())
          .containsExactlyElementsOf(person.duties().stream().map(duty -> duty.zh()).toList());
      assertThat(page.select(".lj-number").text()).isEqualTo(person.phone());
      var refused = person.photoRefused().isPresent();
      assertThat(page.select("img.lj-portrait")).as(person.id()).hasSize(refused ? 0 : 1);
      assertThat(page.select("svg .lj-initial").text())
          .isEqualTo(refused ? person.initial().zh() : "");
      assertThat(page.text().contains("本人不愿公开照片")).isEqualTo(refused);
    }
  }

  @Test
  void theWholeChartAndTheSubCommitteesAreThere() throws Exception {
    assertThat(page("/organisation/picture").select(".lj-tree-box").eachAttr("data-go"))
        .hasSize(CHART.units().size())
        .contains("/organisation", "/organisation/unit/committee");
    var board = page("/item/310117990001/sub-committee/mediation");
    assertThat(board.select("h2").eachText()).contains("工作范围", "工作职能", "怎么办", "成员");
    assertThat(board.select(".lj-members .lj-chair")).hasSize(1);
  }

  @Test
  void planAndMapAreOneTouchApart() throws Exception {
    var plan = page("/place");
    var chips = plan.select(".chip");
    assertThat(chips).hasSize(2);
    assertThat(plan.select(".chip[aria-selected=true]")).hasSize(1);
    assertThat(plan.select(".lj-door")).isNotEmpty();
    assertThat(plan.select(".lj-here-words").text()).isEqualTo("您在这里");
    var map = page(plan.select(".chip[aria-selected=false]").attr("hx-get"));
    assertThat(map.select(".lj-spot:not(.lj-mark)")).hasSize(24);
    assertThat(map.select(".lj-legend").text()).contains("①", "④");
    assertThat(map.select(".chip[aria-selected=true]").text())
        .isEqualTo(chips.select("[aria-selected=false]").text());
  }

  @Test
  void whatIsGoneLeadsBackToItsBoard() throws Exception {
    for (var gone : List.of("/organisation/unit/gone", "/organisation/person/gone")) {
      assertThat(browser.get(gone)).contains("data-path=\"/organisation\"");
    }
    assertThat(browser.get("/item/310117990001/grid-map/gone")).contains("data-path=\"/home\"");
  }
}
