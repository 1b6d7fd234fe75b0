package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.content.alert.Alert;
import community.leju.content.alert.Severity;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Language;
import community.leju.content.item.Text;
import community.leju.content.render.Renderer;
import community.leju.content.render.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertFileTest {
  private static final Path DRILL = Path.of("../docs/samples/drill.yaml");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-24T02:31:00Z");

  @TempDir Path folder;

  @Test
  void theSampleBeginsNowAndSurvivesItsDocument() {
    var drill = AlertFile.read(DRILL, ZONE, NOW);
    assertThat(drill.id()).isEqualTo("drill");
    assertThat(drill.drill()).isTrue();
    assertThat(drill.severity()).isEqualTo(Severity.SEVERE);
    assertThat(drill.isLiveAt(NOW)).isTrue();
    assertThat(drill.isLiveAt(NOW.minusMillis(1))).isFalse();
    assertThat(drill.isLiveAt(drill.validUntil())).isFalse();
    assertThat(Alert.read("drill", drill.toJson())).isEqualTo(drill);
    assertThat(Alert.idOfTargetPath(drill.targetPath())).hasValue("drill");
    assertThat(Alert.idOfTargetPath("alert/x/y.json")).isEmpty();
  }

  @Test
  void everyMistakeIsListedByLine() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("fire.yaml"),
            """
            severity: terrible
            title: 火警
            hapened: 起火
            steps: []
            issuer: 街道
            """);
    var refusal = catchThrowableOfType(InvalidPack.class, () -> AlertFile.read(file, ZONE, NOW));
    assertThat(refusal.problems().stream().map(PackProblem::toString))
        .containsExactlyInAnyOrder(
            "fire.yaml:1: severity: 'terrible' is not extreme, severe, moderate or minor",
            "fire.yaml:1: happened: is missing",
            "fire.yaml:1: until: is missing; expected an instant such as 2026-01-31T08:00:00Z",
            "fire.yaml:3: hapened: is not known here");
  }

  @Test
  void anAlarmThatStaysIsRefused() {
    assertThatThrownBy(() -> alert("a", Severity.SEVERE, NOW, Duration.ofHours(73)))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("72 hours");
  }

  @Test
  void theMostSevereIsFirstAndTheNewestOfThose() {
    var hour = Duration.ofHours(1);
    var sorted =
        Stream.of(
                alert("old", Severity.SEVERE, NOW, hour),
                alert("minor", Severity.MINOR, NOW, hour),
                alert("new", Severity.SEVERE, NOW.plusSeconds(60), hour),
                alert("extreme", Severity.EXTREME, NOW, hour))
            .sorted(Alert.BY_SEVERITY);
    assertThat(sorted).extracting(Alert::id).containsExactly("extreme", "new", "old", "minor");
  }

  @Test
  void itIsDrawnWithItsSeverityInWords() {
    var renderer = new Renderer(ZONE, () -> NOW, sha -> sha, Segmenter.load());
    var drill = AlertFile.read(DRILL, ZONE, NOW);
    assertThat(renderer.alert(drill, Language.ZH).replace("<wbr>", ""))
        .contains("严重 · 演练", "这是演练", "走楼梯，不坐电梯", "中心花园", "021-0000-0110")
        .contains("2026年11月24日10:31", "2026年11月24日18:00");
    assertThat(renderer.alert(drill, Language.EN)).contains("Severe · Drill", "Take the stairs");
  }

  @Test
  void tagsInAnAlertStayWords() {
    var words = Text.of("<b id=h>\" id=\"h");
    var hurt =
        new Alert(
            "hurt",
            Severity.SEVERE,
            words,
            words,
            List.of(words),
            words,
            words.zh(),
            words,
            words.zh(),
            NOW,
            NOW.plusSeconds(60),
            true);
    var renderer = new Renderer(ZONE, () -> NOW, sha -> sha, Segmenter.load());
    for (var language : Language.values()) {
      var page = Jsoup.parse(renderer.alert(hurt, language));
      assertThat(page.select("#h")).isEmpty();
      assertThat(page.text()).contains(words.zh());
    }
  }

  private static Alert alert(String id, Severity severity, Instant from, Duration life) {
    return new Alert(
        id,
        severity,
        Text.of("提醒"),
        Text.of("出事了"),
        List.of(Text.of("离开")),
        Text.of(""),
        "",
        Text.of("街道"),
        "",
        from,
        from.plus(life),
        false);
  }
}
