package community.leju.hub.chart;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.guide.Flow;
import community.leju.content.guide.FlowEdge;
import community.leju.content.guide.FlowLayout;
import community.leju.content.guide.FlowNode;
import community.leju.content.guide.Service;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Language;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.pack.PackReader;
import community.leju.content.render.Segmenter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final Text NOTHING = Text.of("");

  private final Charts charts = new Charts(Segmenter.load());

  private Flow laidOut(Flow flow) {
    var service =
        new Service(
                new ItemRef(Scope.STREET, "service", "x"),
                new Posting(Text.of("居委会"), "", Instant.EPOCH, null),
                Text.of("x"),
                Text.of("x"),
                List.of(),
                Text.of("x"),
                NOTHING,
                Optional.empty())
            .with(Optional.of(flow));
    return ((Service) charts.laidOut(service)).flow().orElseThrow();
  }

  @Test
  void aChartOfTwoHundredNodesStaysWithinItsBoxes() {
    var flow = laidOut(large());
    assertThat(flow.nodes()).hasSize(200);
    flow.layouts().forEach((language, layout) -> checkPlaces(flow, layout));
    assertThat(flow.layouts()).containsOnlyKeys(Language.ZH, Language.EN);
  }

  @Test
  void theSameChartIsAlwaysLaidOutTheSameWay() {
    assertThat(laidOut(large())).isEqualTo(laidOut(large()));
  }

  @Test
  void everyChartOfTheDemoStaysWithinItsBoxes() {
    for (var item : PackReader.read(Path.of("../content/src/main/pack/yunjian")).items()) {
      if (charts.laidOut(item) instanceof Service service && service.flow().isPresent()) {
        var flow = service.flow().get();
        flow.layouts().values().forEach(layout -> checkPlaces(flow, layout));
      }
    }
  }

  @Test
  void theFirstAnswerGoesStraightDown() {
    var flow = laidOut(large());
    var layout = flow.layoutFor(Language.ZH).orElseThrow();
    var straight =
        flow.edges().stream()
            .filter(edge -> flow.from(flow.find(edge.from()).orElseThrow()).getFirst().equals(edge))
            .map(edge -> layout.lines().get(flow.edges().indexOf(edge)).points())
            .filter(points -> points.getFirst().x() == points.getLast().x())
            .count();
    assertThat(straight).isGreaterThan(100);
  }

  /** Nothing overlaps, nothing leaves its box or the chart, and lines end at the boxes. */
  private static void checkPlaces(Flow flow, FlowLayout layout) {
    var boxes = new ArrayList<>(layout.boxes());
    layout.lines().forEach(line -> line.label().ifPresent(boxes::add));
    for (int i = 0; i < boxes.size(); i++) {
      var box = boxes.get(i);
      assertThat(box.x()).isNotNegative();
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(layout.width());
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(layout.height());
      for (var other : boxes.subList(i + 1, boxes.size())) {
        assertThat(overlap(box, other)).as(box + " and " + other).isFalse();
      }
    }
    for (int i = 0; i < flow.nodes().size(); i++) {
      checkText(flow.nodes().get(i), layout.boxes().get(i));
    }
    for (int i = 0; i < flow.edges().size(); i++) {
      checkEnds(flow, i, layout);
    }
  }

  private static void checkText(FlowNode node, FlowLayout.Box box) {
    int wide = Wrapping.width(box.text(), FlowLayout.TEXT_SIZE);
    wide = Math.max(wide, Wrapping.width(box.sub(), FlowLayout.SUB_SIZE));
    int high =
        box.text().size() * FlowLayout.LINE_HEIGHT + box.sub().size() * FlowLayout.SUB_LINE_HEIGHT;
    if (node.type() == FlowNode.Type.DECISION) {
      // The corners of the text are within the slopes.
      assertThat((double) wide / box.width() + (double) high / box.height())
          .isLessThanOrEqualTo(1.001);
    } else {
      assertThat(wide).isLessThan(box.width());
      assertThat(high).isLessThan(box.height());
    }
  }

  private static void checkEnds(Flow flow, int index, FlowLayout layout) {
    var edge = flow.edges().get(index);
    var points = layout.lines().get(index).points();
    var from = layout.boxes().get(flow.nodes().indexOf(flow.find(edge.from()).orElseThrow()));
    var to = layout.boxes().get(flow.nodes().indexOf(flow.find(edge.to()).orElseThrow()));
    assertThat(points.getLast().x()).isCloseTo(to.x() + to.width() / 2, within(1));
    assertThat(points.getLast().y()).isCloseTo(to.y(), within(1));
    assertThat(points.getFirst().x()).isBetween(from.x() - 1, from.x() + from.width() + 1);
    assertThat(points.getFirst().y()).isBetween(from.y() - 1, from.y() + from.height() + 1);
    for (int i = 1; i < points.size(); i++) {
      var a = points.get(i - 1);
      var b = points.get(i);
      assertThat(a.x() == b.x() || a.y() == b.y()).as("%s to %s", a, b).isTrue();
    }
  }

  private static org.assertj.core.data.Offset<Integer> within(int units) {
    return org.assertj.core.data.Offset.offset(units);
  }

  private static boolean overlap(FlowLayout.Box a, FlowLayout.Box b) {
    return a.x() < b.x() + b.width()
        && b.x() < a.x() + a.width()
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  /** Every fifth node asks, and each second answer comes back to the question before. */
  private static Flow large() {
    var nodes = new ArrayList<FlowNode>();
    var edges = new ArrayList<FlowEdge>();
    for (int i = 0; i < 200; i++) {
      var type =
          i == 0
              ? FlowNode.Type.START
              : i == 199
                  ? FlowNode.Type.END
                  : i % 5 == 4 ? FlowNode.Type.DECISION : FlowNode.Type.STEP;
      nodes.add(
          new FlowNode(
              "n" + i,
              type,
              Text.of("第" + i + "步请把材料交给窗口的工作人员核对", "Step " + i + ": hand in the papers"),
              Text.of("一楼大厅2号窗口，当场", "Ground floor, counter 2"),
              ""));
      if (i == 199) {
        continue;
      }
      edges.add(new FlowEdge("n" + i, "n" + (i + 1), i % 5 == 4 ? Text.of("齐", "Yes") : NOTHING));
      if (type == FlowNode.Type.DECISION) {
        int other = i % 10 == 4 ? Math.max(1, i - 3) : Math.min(199, i + 3);
        edges.add(new FlowEdge("n" + i, "n" + other, Text.of("还缺一样", "Something is missing")));
      }
    }
    return new Flow(nodes, edges);
  }
}
