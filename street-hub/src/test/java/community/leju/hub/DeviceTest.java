package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.device.DeviceReport;
import community.leju.content.device.DeviceStanding;
import community.leju.content.device.Opening;
import community.leju.hub.staff.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DeviceTest {
  @TempDir Path folder;
  private HubFixture hub;
  private TestKiosk kiosk;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    hub.add("tech", "周工", Role.TECHNICIAN, HubFixture.FIRST);
    kiosk = TestKiosk.enrolled(hub);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Instant now() {
    return hub.clock.instant();
  }

  private DeviceStanding standing(String device, String state, String reason, int minutesAgo) {
    return new DeviceStanding(device, state, reason, now().minus(Duration.ofMinutes(minutesAgo)));
  }

  private DeviceStanding ready(String device) {
    return standing(device, "ready", "none", 1);
  }

  private DeviceStanding empty() {
    return standing("printer", "alarm", "media-empty", 12);
  }

  private void says(TestKiosk who, DeviceStanding... devices) {
    says(who, Optional.empty(), devices);
  }

  private void says(TestKiosk who, Optional<Opening> opening, DeviceStanding... devices) {
    var report = new DeviceReport(List.of(devices), opening);
    var body = JsonMapper.shared().writeValueAsBytes(report.toJson(now()));
    assertThat(who.devices(body).statusCode()).isEqualTo(204);
  }

  private int status(String body) {
    return kiosk.devices(body.getBytes(StandardCharsets.UTF_8)).statusCode();
  }

  /** The words of the list, without the page around it. */
  private String lines(Person person) {
    var page = person.get("/kiosks").body();
    return page.substring(page.indexOf("id=\"fleet\""), page.indexOf("登记新终端"))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private List<String> door() {
    return hub.parts.audit.newest(50).reversed().stream()
        .filter(line -> line.action().equals("kiosk.door"))
        .map(line -> line.subject() + " " + line.object() + " " + line.result())
        .toList();
  }

  @Test
  void aPrinterWithoutPaperIsSeenByWhoeverLooksAfterIt() {
    var technician = Person.signedIn(hub, "tech");
    assertThat(lines(technician)).contains("没有报告过", "没有设备需要人去看");
    says(kiosk, ready("panel"), empty());
    assertThat(lines(technician)).contains("1 台终端需要人去看 ，其中 1 台要马上去", "打印机缺纸 · 自 08:48");
    assertThat(technician.get("/kiosks").body()).contains("class=\"badge\">1<");
    says(kiosk, ready("panel"), ready("printer"));
    assertThat(lines(technician)).contains("没有设备需要人去看", "正常").doesNotContain("打印机");
    assertThat(technician.get("/kiosks").body()).doesNotContain("class=\"badge\"");
  }

  @Test
  void theWorstIsFirstAndTheSameTroubleKeepsItsBeginning() {
    TestKiosk.enrolled(hub);
    var third = TestKiosk.enrolled(hub);
    says(
        third,
        standing("voice", "warning", "no-sound-card", 700),
        standing("printer", "alarm", "cover-open", 3),
        standing("door", "alarm", "door-open", 5));
    hub.clock.forward(Duration.ofMinutes(1));
    says(kiosk, standing("printer", "warning", "paper-low", 30));
    says(third, standing("door", "alarm", "door-open", 6), ready("printer"));
    var technician = Person.signedIn(hub, "tech");
    assertThat(lines(technician))
        .containsSubsequence("0003", "机箱门开着 · 自 08:55", "0001", "打印机纸快用完", "0002", "没有报告过");
    assertThat(lines(technician)).doesNotContain("声卡", "盖子");
    hub.clock.forward(Duration.ofDays(1));
    says(third, standing("door", "alarm", "door-open", 1_446));
    assertThat(lines(Person.signedIn(hub, "tech"))).contains("机箱门开着 · 自 01-05 08:55");
  }

  @Test
  void anOpeningAndItsClosingAreAuditedOnceEach() {
    var opened = now().minus(Duration.ofHours(3));
    var open = new Opening(1, opened, Optional.empty());
    says(kiosk, Optional.of(open), standing("door", "alarm", "door-open", 180));
    hub.clock.forward(Duration.ofSeconds(70));
    says(kiosk, Optional.of(open), standing("door", "alarm", "door-open", 181));
    assertThat(door()).containsExactly("kiosk 1 310117990001 opened 2026-01-04T22:00:00Z open");
    var shut = new Opening(1, opened, Optional.of(now()));
    says(kiosk, Optional.of(shut), ready("door"));
    says(kiosk, Optional.of(shut), ready("door"));
    assertThat(door())
        .hasSize(2)
        .last()
        .isEqualTo("kiosk 1 310117990001 closed 2026-01-05T01:01:10Z ok");
    assertThat(lines(Person.signedIn(hub, "tech"))).contains("机箱门开过：06:00 至 09:01");
    hub.clock.forward(Duration.ofDays(1));
    assertThat(lines(Person.signedIn(hub, "tech"))).doesNotContain("机箱门");
  }

  @Test
  void openingsInTheNightWithoutALineAreCountedWhereOnlyTheLastIsTold() {
    says(kiosk, Optional.of(new Opening(1, now(), Optional.of(now()))), ready("door"));
    hub.clock.forward(Duration.ofHours(9));
    var last = new Opening(4, now().minusSeconds(3_600), Optional.of(now().minusSeconds(3_000)));
    says(kiosk, Optional.of(last), ready("door"));
    assertThat(door())
        .hasSize(4)
        .element(2)
        .isEqualTo("kiosk 1 310117990001 opened 2026-01-05T09:00:00Z open, 2 more before it");
  }

  @Test
  void whatThisHubDoesNotKnowIsShownByItsName() {
    says(kiosk, standing("fan", "dusty", "filter-9", 2), standing("printer", "alarm", "ink", 1));
    assertThat(lines(Person.signedIn(hub, "tech"))).contains("fan：filter-9", "打印机：ink");
  }

  @Test
  void anotherCommitteesTechnicianSeesNothingOfIt() {
    hub.add("other", "吴工", Role.TECHNICIAN, HubFixture.SECOND);
    hub.add("street", "郑工", Role.TECHNICIAN, community.leju.content.item.Scope.STREET);
    says(kiosk, empty());
    var other = Person.signedIn(hub, "other");
    assertThat(lines(other)).contains("还没有终端");
    assertThat(other.get("/kiosks").body()).doesNotContain("class=\"badge\"");
    assertThat(lines(Person.signedIn(hub, "street"))).contains("打印机缺纸");
    assertThat(Person.signedIn(hub, "li").get("/kiosks/lines").statusCode()).isEqualTo(401);
  }

  @Test
  void aRevokedKioskIsNobodysTroubleAndMayNotReport() {
    says(kiosk, empty());
    var technician = Person.signedIn(hub, "tech");
    technician.get("/kiosks");
    technician.post("/kiosks/1/revoke", Map.of());
    assertThat(lines(technician)).contains("已注销").doesNotContain("打印机", "1 台");
    assertThat(technician.get("/kiosks").body()).doesNotContain("class=\"badge\"");
    assertThat(status("{\"formatVersion\":1}")).isEqualTo(401);
  }

  @Test
  void strangeReportsAreRefusedAndChangeNothing() {
    says(kiosk, empty());
    assertThat(status("nonsense")).isEqualTo(422);
    assertThat(status("[1]")).isEqualTo(422);
    assertThat(status("{}")).isEqualTo(422);
    assertThat(status(report("<script>"))).isEqualTo(422);
    var many = new ArrayList<String>();
    for (int i = 0; i < 17; i++) {
      many.add(device("d" + i));
    }
    assertThat(status("{\"formatVersion\":1,\"devices\":[" + String.join(",", many) + "]}"))
        .isEqualTo(422);
    assertThat(status(" ".repeat(DeviceReport.MOST_BYTES + 1))).isEqualTo(413);
    assertThat(lines(Person.signedIn(hub, "tech"))).contains("打印机缺纸");
    assertThat(status(report("fan"))).isEqualTo(204);
    assertThat(lines(Person.signedIn(hub, "tech"))).doesNotContain("打印机缺纸");
  }

  private static String report(String device) {
    return "{\"formatVersion\":1,\"devices\":[" + device(device) + "]}";
  }

  private static String device(String name) {
    return "{\"device\":\"%s\",\"state\":\"ready\",\"reason\":\"none\",\"ageSeconds\":0}"
        .formatted(name);
  }

  @Test
  void thePageAsksForItsLinesWithoutKeepingTheSessionAlive() {
    says(kiosk, empty());
    var technician = Person.signedIn(hub, "tech");
    HttpResponse<String> lines = technician.get("/kiosks/lines");
    assertThat(lines.body()).contains("打印机缺纸", "data-needy=\"1\"").doesNotContain("<html");
    hub.clock.forward(Duration.ofMinutes(20));
    technician.get("/kiosks/lines");
    hub.clock.forward(Duration.ofMinutes(10));
    assertThat(technician.get("/kiosks/lines").statusCode()).isEqualTo(401);
  }

  @Test
  void aRestartKeepsWhatWasSaid() {
    says(kiosk, empty());
    hub.restart();
    assertThat(lines(Person.signedIn(hub, "tech"))).contains("打印机缺纸");
  }
}
