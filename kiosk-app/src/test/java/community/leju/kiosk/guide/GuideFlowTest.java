package community.leju.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.guide.Flow;
import community.leju.content.guide.FlowEdge;
import community.leju.content.guide.FlowLayout;
import community.leju.content.guide.FlowNode;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.item.Text;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SamplePrinter;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideFlowTest {
  private static final String PROOF = "/guide/310117990001/residence-proof";

  @TempDir Path folder;
  private SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(items(), SampleItems.form());
    open(Optional.empty());
  }

  private void open(Optional<SlipPrinter> printer) throws Exception {
    kiosk = SampleKiosk.start(folder, printer, new AtomicLong());
    browser = new Browser(kiosk.server().bootAddress());
  }

  @AfterEach
  void stop() throws Exception {
    kiosk.close();
    store.close();
  }

  private static List<Item> items() {
    var items = new ArrayList<Item>();
    for (var item : SampleItems.all()) {
      items.add(
          item instanceof Service service ? service.with(Optional.of(chart(Map.of()))) : item);
    }
    var other = SampleItems.service("senior-card", Text.of("敬老卡", "Senior card"));
    items.add(other.with(Optional.of(chart(Map.of(Language.ZH, layout())))));
    return items;
  }

  private static Flow chart(Map<Language, FlowLayout> layouts) {
    return new Flow(
        List.of(
            node("a", FlowNode.Type.START, "来窗口", ""),
            node("q", FlowNode.Type.DECISION, "材料齐吗？", ""),
            node("s", FlowNode.Type.STEP, "回家补材料", "senior-card"),
            node("z", FlowNode.Type.END, "当场拿走", "")),
        List.of(
            new FlowEdge("a", "q", Text.of("")),
            new FlowEdge("q", "z", Text.of("齐了")),
            new FlowEdge("q", "s", Text.of("还缺")),
            new FlowEdge("s", "q", Text.of(""))),
        layouts);
  }

  private static FlowNode node(String id, FlowNode.Type type, String text, String link) {
    return new FlowNode(id, type, Text.of(text), Text.of("一楼大厅"), link);
  }

  private static FlowLayout layout() {
    var box = new FlowLayout.Box(10, 10, 200, 60, List.of("来窗口"), List.of());
    var line =
        new FlowLayout.Line(
            List.of(new FlowLayout.Point(1, 1), new FlowLayout.Point(1, 9)), Optional.empty());
    return new FlowLayout(400, 300, List.of(box, box, box, box), List.of(line, line, line, line));
  }

  @Test
  void theListCountsAndOneServiceLeadsToItsChart() throws Exception {
    assertThat(browser.get("/guide")).contains("共 2 项", "开具居住证明", "敬老卡");
    assertThat(browser.get(PROOF))
        .contains("一步一步来", "看全图", "看清单", "预约这一项", PROOF + "/steps", PROOF + "/chart");
    assertThat(browser.get("/guides/7")).contains("开具居住证明");
  }

  @Test
  void aDecisionIsTwoChoicesAndOneCanGoBack() throws Exception {
    assertThat(browser.get(PROOF + "/steps")).contains("来窗口", "第 1 步", "/steps/a.q");
    assertThat(browser.get(PROOF + "/steps/a.q"))
        .contains("材料齐吗？", "齐了", "还缺", "/steps/a.q.z", "/steps/a.q.s", "/steps/a\"");
    assertThat(browser.get(PROOF + "/steps/a.q.s"))
        .contains("回家补材料", "一楼大厅", "去看：敬老卡", "/guide/310117990001/senior-card");
    assertThat(browser.get(PROOF + "/steps/a.q.z")).contains("当场拿走", "第 3 步", "看清单");
  }

  @Test
  void aWayThatGoesRoundEndsWhereItWasBefore() throws Exception {
    assertThat(browser.get(PROOF + "/steps/a.q.s"))
        .contains("hx-get=\"" + PROOF + "/steps/a.q\"")
        .doesNotContain("a.q.s.q");
    assertThat(browser.get(PROOF + "/steps/a.q.s.q.z")).contains("来窗口", "第 1 步");
  }

  @Test
  void aWayThatTheChartDoesNotHaveBeginsAtTheStart() throws Exception {
    assertThat(browser.get(PROOF + "/steps/a.z")).contains("来窗口", "第 1 步");
    assertThat(browser.get(PROOF + "/steps/x")).contains("来窗口", "第 1 步");
  }

  @Test
  void aChartIsDrawnWhereItWasLaidOutAndListedWhereNot() throws Exception {
    assertThat(browser.get("/guide/310117990001/senior-card/chart"))
        .contains("<svg class=\"lj-chart\"", "data-zoom", "/senior-card/node/q")
        .as("heard: each answer, and where it leads")
        .contains("材料齐吗？; 一楼大厅; 齐了: 当场拿走; 还缺: 回家补材料");
    assertThat(browser.get("/guide/310117990001/senior-card/node/s"))
        .contains("回家补材料", "一楼大厅")
        .doesNotContain("id=\"screen\"");
    assertThat(browser.get(PROOF + "/chart")).contains("<ol class=\"lj-flow\"", "还缺");
  }

  @Test
  void withoutAPrinterTheListIsOnTheScreenAndTheNextStepIsSaid() throws Exception {
    assertThat(browser.post(PROOF + "/list", "", ""))
        .contains("没有打印机", "拍下面的清单", "本人身份证", "一楼大厅2号窗口");
  }

  @Test
  void twoTouchesPrintOneListAndNoSubmission() throws Exception {
    kiosk.close();
    var paper = folder.resolve("paper");
    try (var sample = new SamplePrinter(folder, paper)) {
      open(Optional.of(sample.printer()));
      assertThat(browser.post(PROOF + "/list", "", "")).contains(PROOF + "/list");
      browser.post(PROOF + "/list", "", "");
      assertThat(browser.getUntil(PROOF + "/list", "清单印好了")).contains("清单印好了", "再印一张");
      browser.post(PROOF + "/list", "after", "list-of-another");
    }
    try (var slips = Files.list(paper)) {
      assertThat(slips.filter(file -> file.toString().endsWith(".png"))).hasSize(1);
    }
    assertThat(kiosk.station().outbox().orElseThrow().waiting().count()).isZero();
  }
}
