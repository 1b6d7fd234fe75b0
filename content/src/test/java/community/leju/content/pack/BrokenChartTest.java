package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a chart is said at its line of the file that somebody wrote. */
class BrokenChartTest {
  /** Seven lines, so that a chart begins on line 8. */
  private static final String HEAD =
      """
      title: 居住证明
      summary: 证明您住在这里
      materials: [身份证]
      where: 一楼
      publisher: 居委会
      from: 2026-01-01
      # the chart
      """;

  @TempDir Path root;

  @BeforeEach
  void header() throws IOException {
    Files.writeString(root.resolve("pack.yaml"), "formatVersion: 1\nscope: street\n");
    Files.createDirectories(root.resolve("service"));
  }

  private List<String> problems(String chart) throws IOException {
    Files.writeString(root.resolve("service/a.yaml"), HEAD + chart);
    var refusal = catchThrowableOfType(InvalidPack.class, () -> PackReader.read(root));
    assertThat(refusal).as("a chart that should have been refused").isNotNull();
    return refusal.problems().stream().map(PackProblem::toString).toList();
  }

  @Test
  void anEmptyChartIsRefused() throws IOException {
    var empty = "service/a.yaml:9: flow/nodes: the chart is empty: it needs a start and an end";
    assertThat(problems("flow:\n  nodes: []\n  edges: []\n")).containsExactly(empty);
    assertThat(problems("flow: {}\n")).containsExactly(empty.replace(":9:", ":8:"));
  }

  @Test
  void aLoopThatPassesNoDecisionIsRefused() throws IOException {
    assertThat(
            problems(
                """
                flow:
                  nodes:
                    - {id: a, type: start, text: 来办事}
                    - {id: b, type: step, text: 取号}
                    - {id: c, type: step, text: 等叫号}
                    - {id: z, type: end, text: 办好}
                  edges:
                    - {from: a, to: b}
                    - {from: b, to: c}
                    - {from: c, to: b}
                """))
        .containsExactly(
            "service/a.yaml:13: flow/nodes/3: 'z' is never reached from the start",
            "service/a.yaml:17: flow/edges/2: closes a loop that passes no decision: nobody gets out"
                + " of it");
  }

  @Test
  void twoHundredNodesAreReadAndOneMoreIsRefused() throws IOException {
    assertThat(problems(chain(201)))
        .containsExactly("service/a.yaml:9: flow/nodes: has 201 nodes, more than 200");
    Files.writeString(root.resolve("service/a.yaml"), HEAD + chain(200));
    assertThat(PackReader.read(root).items()).hasSize(1);
  }

  private static String chain(int nodes) {
    var chart = new StringBuilder("flow:\n  nodes:\n");
    for (int i = 0; i < nodes; i++) {
      var type = i == 0 ? "start" : i == nodes - 1 ? "end" : "step";
      chart.append("    - {id: n%d, type: %s, text: 第%d步}\n".formatted(i, type, i));
    }
    chart.append("  edges:\n");
    for (int i = 1; i < nodes; i++) {
      chart.append("    - {from: n%d, to: n%d}\n".formatted(i - 1, i));
    }
    return chart.toString();
  }

  @Test
  void everyBrokenRuleIsListedTogether() throws IOException {
    assertThat(
            problems(
                """
                flow:
                  nodes:
                    - {id: a, type: start, text: 来办事}
                    - {id: a, type: start, text: 又来办事}
                    - {id: q, type: decision, text: 材料齐吗？}
                    - {id: r, type: decision, text: 本人来吗？}
                    - {id: s, type: step, text: 补材料}
                    - {id: z, type: end, text: 办好}
                  edges:
                    - {from: a, to: q}
                    - {from: q, to: r, label: 齐}
                    - {from: q, to: nowhere, label: 不齐}
                    - {from: r, to: z}
                    - {from: z, to: q}
                """))
        .contains(
            "service/a.yaml:11: flow/nodes/1/id: 'a' is there twice",
            "service/a.yaml:11: flow/nodes/1/type: a second start: there is exactly one",
            "service/a.yaml:13: flow/nodes/3: 'r' has 1 ways out; a decision has 2 to 4",
            "service/a.yaml:14: flow/nodes/4: 's' has 0 ways out; a step has exactly one",
            "service/a.yaml:15: flow/nodes/5: 'z' is an end and has a way out",
            "service/a.yaml:19: flow/edges/2/to: there is no node 'nowhere'",
            "service/a.yaml:20: flow/edges/3: label: is missing; every way out of a decision has one");
  }

  @Test
  void startEndLabelsAndNamesAreChecked() throws IOException {
    assertThat(
            problems(
                """
                flow:
                  nodes:
                    - {id: q, type: decision, text: 材料齐吗？}
                    - {id: s, type: step, text: 补材料}
                  edges:
                    - {from: q, to: s, label: 齐}
                    - {from: q, to: q, label: 齐}
                    - {from: s, to: q}
                """))
        .containsExactly(
            "service/a.yaml:9: flow/nodes: there is no end",
            "service/a.yaml:9: flow/nodes: there is no start",
            "service/a.yaml:14: flow/edges/1/label: '齐' is there twice");
    assertThat(
            problems(
                """
                flow:
                  nodes:
                    - {id: A, type: start, text: 来办事}
                    - {id: b, type: circle, text: 取号, colour: red}
                    - {id: c, type: step, text: "", link: "../x"}
                """))
        .contains(
            "service/a.yaml:10: flow/nodes/0/id: 'A' must be 1 to 40 of a-z, 0-9 and '-'",
            "service/a.yaml:11: flow/nodes/1/colour: is not known here",
            "service/a.yaml:11: flow/nodes/1/type: 'circle' is not start, step, decision or end",
            "service/a.yaml:12: flow/nodes/2/text: is empty")
        .noneMatch(problem -> problem.contains("no start"));
  }
}
