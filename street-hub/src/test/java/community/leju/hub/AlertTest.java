package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.alert.Alert;
import community.leju.content.item.Language;
import community.leju.content.pack.AlertFile;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.review.CannotMove;
import community.leju.hub.staff.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTest {
  private static final Path SAMPLE = Path.of("../docs/samples/drill.yaml");

  @TempDir Path folder;
  private HubFixture hub;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Alert drill(String id, Duration life) {
    var read = AlertFile.read(SAMPLE, HubFixture.ZONE, Instant.parse("2026-11-24T02:00:00Z"));
    return new Alert(
        id,
        read.severity(),
        read.title(),
        read.happened(),
        read.steps(),
        read.assembly(),
        read.phone(),
        read.issuer(),
        "",
        hub.clock.instant(),
        hub.clock.instant().plus(life),
        true);
  }

  private void publish(String id, Duration life) {
    hub.parts.alerts.publish(drill(id, life), hub.account("wang"), HubFixture.PASSWORD);
  }

  private List<String> targets() throws IOException {
    return ReleaseClient.update(hub).targets().keySet().stream()
        .filter(path -> path.startsWith("alert/"))
        .sorted()
        .toList();
  }

  private List<String> audited() {
    return hub.parts.audit.newest(50).stream()
        .filter(line -> line.action().startsWith("alert."))
        .map(AuditLog.Line::toString)
        .toList();
  }

  @Test
  void oneStreetOfficerSignsAndKiosksBelieveIt() throws IOException {
    publish("fire", Duration.ofHours(2));
    var pin = ReleaseClient.pin(ReleaseClient.update(hub), "alert/fire.json");
    var document =
        new String(ReleaseClient.target(hub, "alert/fire.json", pin), StandardCharsets.UTF_8);
    assertThat(document).contains("消防疏散演练", "王秀英");
    assertThat(audited()).singleElement().asString().contains("wang", "alert.publish", "ok");
  }

  @Test
  void recallTakesItOffAndLeavesEverythingElse() throws IOException {
    hub.publish(HubFixture.service(2));
    publish("fire", Duration.ofHours(2));
    publish("flood", Duration.ofHours(2));
    hub.parts.alerts.recall("fire", hub.account("wang"), HubFixture.PASSWORD);
    assertThat(targets()).containsExactly("alert/flood.json");
    assertThat(ReleaseClient.update(hub).targets())
        .containsKey("310117990001/service/residence-proof.json");
    assertThatThrownBy(
            () -> hub.parts.alerts.recall("fire", hub.account("wang"), HubFixture.PASSWORD))
        .isInstanceOf(CannotMove.class);
    hub.restart();
    assertThat(targets()).containsExactly("alert/flood.json");
  }

  @Test
  void whatIsOverLeavesTheReleaseWithTheNextSignature() throws IOException {
    publish("fire", Duration.ofHours(2));
    hub.clock.forward(Duration.ofHours(3));
    publish("flood", Duration.ofHours(2));
    assertThat(targets()).containsExactly("alert/flood.json");
  }

  @Test
  void nobodyElseMayAndNothingIsPublished() throws IOException {
    hub.add("zhao", "赵", Role.CLERK, community.leju.content.item.Scope.STREET);
    for (var login : List.of("chen", "li", "zhao", "manager")) {
      assertThatThrownBy(() ->
              hub.parts.alerts.publish(
                  drill("fire", Duration.ofHours(1)), hub.account(login), HubFixture.PASSWORD))
          .isInstanceOf(CannotMove.class);
    }
    assertThatThrownBy(() ->
            hub.parts.alerts.publish(
                drill("fire", Duration.ofHours(1)), hub.account("wang"), "wrong"))
        .isInstanceOfSatisfying(
            CannotMove.class,
            refused -> assertThat(refused.reason().in(Language.ZH)).contains("签发密码不对"));
    assertThat(targets()).isEmpty();
    assertThat(audited()).singleElement().asString().contains("wrong signing password");
  }

  @Test
  void theSameIdIsNotTakenTwiceNorMoreThanFiveAtOnce() {
    for (int i = 1; i <= 5; i++) {
      publish("fire-" + i, Duration.ofHours(1));
    }
    assertThatThrownBy(() -> publish("fire-1", Duration.ofHours(1))).isInstanceOf(CannotMove.class);
    assertThatThrownBy(() -> publish("fire-6", Duration.ofHours(1)))
        .isInstanceOf(CannotMove.class)
        .hasMessageContaining("recall one first");
  }

  @Test
  void theConsolePageShowsThePreviewFirstAndSignsWithThePassword() throws IOException {
    var officer = Person.signedIn(hub, "wang");
    assertThat(officer.get("/alerts").body()).contains("紧急提醒").doesNotContain("所有终端整屏显示\"");
    var fields = new HashMap<String, String>();
    fields.put("severity", "extreme");
    fields.put("title", "燃气泄漏");
    fields.put("happened", "云桂路燃气管道泄漏。");
    fields.put("steps", "关火关电\n走楼梯下楼");
    fields.put("assembly", "中心花园");
    fields.put("phone", "021-0000-0110");
    fields.put("hours", "6");
    fields.put("do", "preview");
    var preview = officer.post("/alerts", fields).body();
    assertThat(preview).contains("lj-alert-extreme", "签发，所有终端整屏显示");
    assertThat(targets()).isEmpty();
    fields.put("hours", "73");
    assertThat(officer.post("/alerts", fields).body()).contains("72 hours");
    fields.put("hours", "6");
    fields.put("do", "publish");
    fields.put("password", "wrong");
    assertThat(officer.post("/alerts", fields).body()).contains("签发密码不对");
    fields.put("password", HubFixture.PASSWORD);
    assertThat(officer.post("/alerts", fields).body()).contains("已签发", "正在显示");
    assertThat(targets()).hasSize(1);
    var id = targets().getFirst().replace("alert/", "").replace(".json", "");
    assertThat(
            officer
                .post("/alerts/" + id + "/recall", Map.of("password", HubFixture.PASSWORD))
                .body())
        .contains("已撤回");
    assertThat(targets()).isEmpty();
  }

  @Test
  void committeeApproversHaveNoSuchPage() {
    var approver = Person.signedIn(hub, "chen");
    assertThat(approver.get("/alerts").statusCode()).isEqualTo(403);
    assertThat(approver.get("/reviews").body()).doesNotContain("紧急提醒");
  }
}
