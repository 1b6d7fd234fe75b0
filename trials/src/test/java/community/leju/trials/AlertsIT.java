package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.console.Browser;
import community.leju.trials.screen.Eye;
import community.leju.trials.screen.Finger;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Probe;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Logins;
import community.leju.trials.stage.Stage;
import community.leju.trials.stage.StageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An alert from the officer's command to the window, and off it again: the order is the story. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsIT {
  private static final int PORT = 8720;
  private static final String TITLE = ".lj-alert h1";
  private static final String GAS = "12号楼燃气泄漏";
  private static final int EXTREME_COLOUR = 0xFF8F1212;

  @TempDir static Path data;

  private final Clock clock = Clock.systemUTC();
  private final Path pictures = Path.of("target", "alerts");
  private Stage stage;
  private Browser browser;
  private KioskScreen screen;

  @BeforeAll
  void openTheStation() {
    var door = Door.own();
    var pack = door.root().resolve("content/src/main/pack/yunjian");
    stage = Stage.set(door, new StageConfig(data, pack, PORT), System.err::println);
    stage.startHub();
    browser = Browser.open();
    stage.enrol(browser);
    stage.startAgent();
    var kiosk = stage.startKiosk("probe=true");
    var probe = new Probe(kiosk.awaitReady(Duration.ofSeconds(60)));
    screen = new KioskScreen(probe, new Finger(clock), new Eye());
    screen.await(KioskScreen.PRESSABLE, "预约办理");
  }

  @AfterAll
  void closeTheStation() {
    browser.close();
    stage.close();
  }

  @Test
  @Order(1)
  void publishedAlertLiesOverWhateverIsOnTheScreen() throws IOException {
    screen.touch(KioskScreen.PRESSABLE, "预约办理");
    screen.await(KioskScreen.TITLES, "您要办什么");
    publish("gas", "extreme", GAS, clock.instant().plus(Duration.ofHours(2)));

    assertThat(screen.find(".lj-alert-severity", "特别严重")).isPresent();
    assertThat(screen.all(".lj-alert-steps li")).hasSize(3);
    assertThat(screen.find(".lj-alert-where dd", "中心花园")).isPresent();
    screen.eye().awaitStill();
    var head = screen.await(".lj-alert-head", "").box();
    assertThat(screen.eye().look(head).getRGB(4, 4)).isEqualTo(EXTREME_COLOUR);
    picture("open");
    screen.touch("[data-alert-language]", "English");
    screen.await(TITLE, "Gas leak in building 12");
    picture("english");
    screen.touch("[data-alert-language]", "中文");
    screen.await(TITLE, GAS);
  }

  @Test
  @Order(2)
  void putAsideItIsAStripAndThePageUnderItIsAsItWas() {
    screen.touch(KioskScreen.PRESSABLE, "知道了");
    screen.await(".alert-banner", GAS);
    screen.awaitGone(TITLE, "");
    // Awaited: the page is drawn anew with its strip while the alert leaves.
    screen.await(KioskScreen.TITLES, "您要办什么");
    picture("strip");
    screen.touch(".alert-banner", "");
    screen.await(TITLE, GAS);
    screen.touch(KioskScreen.PRESSABLE, "知道了");
    screen.awaitGone(TITLE, "");
  }

  @Test
  @Order(3)
  void recallTakesItOffEveryPage() {
    stage.hub(Logins.STREET_APPROVER, "alert", "recall", "gas", "--approver", officer());
    screen.awaitGone(".alert-banner", "");
    screen.touchHome();
    assertThat(screen.all(".alert-banner")).isEmpty();
  }

  @Test
  @Order(4)
  void itEndsByItsTimeWithoutAWordFromTheHub() throws IOException {
    var until = clock.instant().plus(Duration.ofSeconds(25));
    publish("short", "severe", "短时停水", until);
    screen.awaitGone(TITLE, "");
    assertThat(clock.instant()).isBetween(until, until.plus(Duration.ofSeconds(5)));
    assertThat(screen.all(".alert-banner")).isEmpty();
  }

  private void publish(String id, String severity, String title, Instant until) throws IOException {
    var file = data.resolve(id + ".yaml");
    Files.writeString(
        file,
        """
        severity: %s
        title: {zh: %s, en: Gas leak in building 12}
        happened: {zh: "12号楼地下室有燃气味，消防已到场。", en: "There is a smell of gas in the basement."}
        steps:
          - {zh: 不开灯、不点火, en: No switches and no flames}
          - {zh: 走楼梯，不坐电梯, en: "Take the stairs, not the lift"}
          - {zh: 扶一把身边的老人和孩子, en: Help the old and the young beside you}
        assembly: {zh: 中心花园, en: The central garden}
        phone: "021-0000-0110"
        until: %s
        issuer: {zh: 云间街道, en: Yunjian Sub-district}
        """
            .formatted(severity, title, until));
    stage.hub(Logins.STREET_APPROVER, "alert", "publish", "--approver", officer(), file.toString());
    long published = System.nanoTime();
    screen.await(TITLE, title);
    System.out.printf(
        "alert '%s': seen %d ms after the end of the publish command%n",
        id, Duration.ofNanos(System.nanoTime() - published).toMillis());
  }

  private static String officer() {
    return Logins.STREET_APPROVER;
  }

  private void picture(String name) {
    screen.eye().awaitStill();
    var size = screen.eye().size();
    var suffix = size.width > size.height ? "-landscape" : "";
    screen.eye().picture(pictures.resolve(name + suffix + ".png"));
  }
}
