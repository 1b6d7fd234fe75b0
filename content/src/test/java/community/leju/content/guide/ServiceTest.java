package community.leju.content.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.InvalidField;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Language;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceTest {
  private static final ItemRef REF = new ItemRef(Scope.STREET, "service", "proof");

  private static final String VERSION_1 =
      """
      {"kind":"service","formatVersion":1,"scope":"street","id":"proof",
       "publisher":{"zh":"居委会"},"approver":"周明","validFrom":"2026-01-01T00:00:00Z",
       "title":{"zh":"居住证明","en":"Proof"},"summary":{"zh":"证明您住在这里"},
       "materials":[{"zh":"身份证","en":"ID card"},"房产证"],
       "where":{"zh":"一楼"},"timeLimit":{"zh":"当场"}}
      """;

  @Test
  void documentsOfVersionOneAreRead() {
    var service = read(VERSION_1);
    assertThat(service.materials())
        .containsExactly(Material.of(Text.of("身份证", "ID card")), Material.of(Text.of("房产证")));
    assertThat(service.fee().isBlank()).isTrue();
    assertThat(service.flow()).isEmpty();
    assertThat(new String(Catalogue.write(service), StandardCharsets.UTF_8))
        .contains("\"formatVersion\":2");
  }

  @Test
  void everyFieldAndALaidOutChartComeBack() {
    var layout =
        new FlowLayout(
            400,
            300,
            List.of(
                new FlowLayout.Box(10, 10, 200, 60, List.of("来办事"), List.of()),
                new FlowLayout.Box(10, 200, 200, 60, List.of("办好"), List.of("当场", "拿走"))),
            List.of(
                new FlowLayout.Line(
                    List.of(new FlowLayout.Point(110, 70), new FlowLayout.Point(110, 200)),
                    Optional.of(new FlowLayout.Box(120, 100, 40, 28, List.of("好"), List.of())))));
    var chart =
        new Flow(
            List.of(
                node("a", FlowNode.Type.START),
                new FlowNode(
                    "z", FlowNode.Type.END, Text.of("办好", "Done"), Text.of("当场"), "senior-card")),
            List.of(new FlowEdge("a", "z", Text.of("好"))),
            Map.of(Language.ZH, layout));
    var service =
        new Service(
            REF,
            new Posting(Text.of("居委会"), "周明", Instant.EPOCH, null),
            Text.of("居住证明"),
            Text.of("证明您住在这里"),
            Text.of("户籍", "Residence"),
            Text.of("开证明"),
            List.of(Text.of("住在本小区的人")),
            List.of(new Material(Text.of("身份证", "ID card"), Text.of("原件，1份", "Original"))),
            Text.of("一楼"),
            Text.of("免费", "Free"),
            Text.of("当场"),
            Text.of("一次说清"),
            List.of(Text.of("《条例》")),
            Optional.empty(),
            Optional.of(chart));
    assertThat(Catalogue.read(REF, Catalogue.write(service))).contains(service);
    assertThat(service.words()).extracting(Text::zh).contains("户籍", "身份证", "免费", "来办事");
  }

  @Test
  void whatIsTooLongIsNamed() {
    var long301 = "长".repeat(301);
    assertThatThrownBy(() -> read(VERSION_1.replace("房产证", long301)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessage("/materials/1: is longer than 300 characters");
  }

  @Test
  void aChartThatExistsIsGood() {
    assertThatThrownBy(() -> new Flow(List.of(), List.of()))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("empty");
    var only = List.of(node("a", FlowNode.Type.START), node("z", FlowNode.Type.END));
    assertThatThrownBy(() -> new Flow(only, List.of()))
        .isInstanceOf(InvalidField.class)
        .matches(e -> ((InvalidField) e).field().equals("nodes/0"));
  }

  @Test
  void aLoopThroughADecisionIsAllowed() {
    var chart =
        new Flow(
            List.of(
                node("a", FlowNode.Type.START),
                node("q", FlowNode.Type.DECISION),
                node("s", FlowNode.Type.STEP),
                node("z", FlowNode.Type.END)),
            List.of(
                new FlowEdge("a", "q", Text.of("")),
                new FlowEdge("q", "s", Text.of("不齐")),
                new FlowEdge("q", "z", Text.of("齐")),
                new FlowEdge("s", "q", Text.of(""))));
    assertThat(chart.inOrder()).extracting(FlowNode::id).containsExactly("a", "q", "s", "z");
  }

  private static FlowNode node(String id, FlowNode.Type type) {
    return new FlowNode(id, type, Text.of("来办事"), Text.of(""), "");
  }

  private static Service read(String document) {
    return (Service) Catalogue.read(REF, document.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
