package community.leju.kiosk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.alert.Alert;
import community.leju.content.alert.Severity;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.content.item.Text;
import community.leju.content.testing.MovedClock;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AlertTest {
  private static final Instant NOW = SampleItems.NOW;

  private final MovedClock clock = new MovedClock(NOW);
  private final AtomicLong nanos = new AtomicLong();

  @TempDir Path folder;
  private SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, clock).enrol();
    show();
    kiosk =
        new Kiosk(
            SampleKiosk.config(),
            folder,
            Optional.empty(),
            _ -> new byte[0],
            new Kiosk.World(clock, nanos::get, new SecureRandom()));
    browser = new Browser(kiosk.server().bootAddress());
  }

  @AfterEach
  void stop() {
    kiosk.close();
    store.close();
  }

  private void show(Alert... alerts) {
    show(SampleItems.all(), alerts);
  }

  private void show(List<? extends Item> items, Alert... alerts) {
    var documents = new HashMap<String, byte[]>();
    items.forEach(item -> documents.put(item.ref().targetPath(), Catalogue.write(item)));
    for (var alert : alerts) {
      documents.put(alert.targetPath(), JsonMapper.shared().writeValueAsBytes(alert.toJson()));
    }
    store.show(documents);
  }

  private static Alert alert(String id, Severity severity, String title, Duration life) {
    return new Alert(
        id,
        severity,
        Text.of(title, "Alert " + id),
        Text.of("出事了。"),
        List.of(Text.of("走楼梯，不坐电梯"), Text.of("到花园集合")),
        Text.of("中心花园"),
        "021-0000-0110",
        Text.of("云间街道"),
        "王秀英",
        NOW,
        NOW.plus(life),
        true);
  }

  @Test
  void withoutAnAlertThereIsNothing() throws Exception {
    assertThat(browser.get("/alert")).isEmpty();
    assertThat(browser.get("/home")).doesNotContain("alert-banner");
  }

  @Test
  void itCoversThePageAndLeavesABannerOnEveryPage() throws Exception {
    show(alert("fire", Severity.EXTREME, "消防演练", Duration.ofHours(1)));
    assertThat(browser.getUntil("/alert", "消防演练"))
        .contains("data-open=\"yes\"", "特别严重 · 演练", "走楼梯，不坐电梯", "中心花园", "知道了");
    assertThat(browser.get("/guide")).contains("alert-banner", "消防演练");
    browser.post("/alert/fire/seen", "", "");
    assertThat(browser.get("/alert")).contains("data-open=\"no\"");
    assertThat(browser.get("/alert/fire")).contains("data-open=\"yes\"");
    assertThat(browser.get("/booking")).contains("alert-banner");
  }

  @Test
  void anEmptyShelfIsNoReasonToKeepAnAlertBack() throws Exception {
    show(List.of(), alert("fire", Severity.EXTREME, "燃气泄漏", Duration.ofHours(1)));
    assertThat(browser.getUntil("/alert", "燃气泄漏")).contains("data-open=\"yes\"");
    assertThat(browser.get("/home")).contains("alert-banner", "0001");
    browser.post("/alert/fire/seen", "", "");
    assertThat(browser.get("/alert")).contains("data-open=\"no\"");
  }

  @Test
  void whatIsReadAgainStaysOpenWhenAnotherComes() throws Exception {
    var fire = alert("fire", Severity.EXTREME, "燃气泄漏", Duration.ofHours(1));
    show(fire);
    browser.getUntil("/alert", "燃气泄漏");
    browser.post("/alert/fire/seen", "", "");
    browser.get("/alert/fire");
    show(fire, alert("cold", Severity.MINOR, "寒潮", Duration.ofHours(1)));
    assertThat(browser.getUntil("/alert", "寒潮"))
        .contains("data-path=\"/alert/fire\"", "data-open=\"yes\"");
  }

  @Test
  void theNextPersonSeesItAnew() throws Exception {
    show(alert("fire", Severity.SEVERE, "消防演练", Duration.ofHours(1)));
    browser.getUntil("/alert", "消防演练");
    browser.post("/alert/fire/seen", "", "");
    browser.get("/home");
    assertThat(browser.get("/alert")).contains("data-open=\"no\"");
    browser.post("/finish", "", "");
    assertThat(browser.get("/alert")).contains("data-open=\"yes\"");
  }

  @Test
  void theMostSevereIsFirstAndTheOtherIsReached() throws Exception {
    show(
        alert("cold", Severity.MODERATE, "寒潮", Duration.ofHours(1)),
        alert("fire", Severity.EXTREME, "燃气泄漏", Duration.ofHours(1)));
    assertThat(browser.getUntil("/alert", "燃气泄漏"))
        .contains("data-path=\"/alert/fire\"", "data-alert=\"cold\"", "另有1条");
    browser.post("/alert/fire/seen", "", "");
    assertThat(browser.get("/alert")).contains("data-path=\"/alert/cold\"", "data-open=\"yes\"");
    browser.post("/alert/cold/seen", "", "");
    assertThat(browser.get("/alert")).contains("data-path=\"/alert/fire\"", "data-open=\"no\"");
  }

  @Test
  void itEndsByTheClockAloneAndByRecall() throws Exception {
    show(
        alert("short", Severity.SEVERE, "短的", Duration.ofMinutes(5)),
        alert("long", Severity.MINOR, "长的", Duration.ofHours(5)));
    browser.getUntil("/alert", "短的");
    clock.forward(Duration.ofMinutes(5));
    assertThat(browser.get("/alert")).contains("长的").doesNotContain("短的");
    show();
    for (int i = 0; i < 100 && !browser.get("/alert").isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(browser.get("/alert")).isEmpty();
    assertThat(browser.get("/alert/long")).isEmpty();
  }

  @Test
  void whatWasTypedOutlivesTheReadingOfAnAlert() throws Exception {
    browser.get("/booking");
    var before = kiosk.visits().current().id();
    nanos.addAndGet(Duration.ofSeconds(75).toNanos());
    show(alert("fire", Severity.EXTREME, "燃气泄漏", Duration.ofHours(1)));
    browser.getUntil("/alert", "燃气泄漏");
    nanos.addAndGet(Duration.ofSeconds(170).toNanos());
    Thread.sleep(1_200);
    assertThat(kiosk.visits().current().id()).isEqualTo(before);
    show();
    while (!browser.get("/alert").isEmpty()) {
      Thread.sleep(50);
    }
    Thread.sleep(1_200);
    assertThat(kiosk.visits().current().id()).isEqualTo(before);
  }

  @Test
  void itIsSaidInEnglishWhereThereIsEnglish() throws Exception {
    show(alert("fire", Severity.SEVERE, "消防演练", Duration.ofHours(1)));
    browser.getUntil("/alert", "消防演练");
    browser.post("/prefer/language", "", "");
    assertThat(browser.get("/alert")).contains("Severe · Drill", "Alert fire", "I understand");
  }
}
