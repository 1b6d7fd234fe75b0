package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.console.Browser;
import community.leju.trials.console.Desk;
import community.leju.trials.screen.Eye;
import community.leju.trials.screen.Finger;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Probe;
import community.leju.trials.stage.Child;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Logins;
import community.leju.trials.stage.Stage;
import community.leju.trials.stage.StageConfig;
import community.leju.trials.stage.VirtualPanel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A call from a finger to the clerk's screen and back, and an alarm: the order is the story. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CallsIT {
  private static final int PORT = 8640;
  private static final String BUTTON = ".ring-desk";
  private static final Duration PROMPT = Duration.ofSeconds(3);

  @TempDir static Path data;

  private final Clock clock = Clock.systemUTC();
  private final Path pictures = Path.of("target", "calls");
  private VirtualPanel panel;
  private Stage stage;
  private Child hub;
  private Browser browser;
  private KioskScreen screen;
  private Desk desk;

  @BeforeAll
  void openTheStation() {
    var door = Door.own();
    var pack = door.root().resolve("content/src/main/pack/yunjian");
    stage = Stage.set(door, new StageConfig(data, pack, PORT), System.err::println);
    hub = stage.startHub();
    browser = Browser.open();
    stage.enrol(browser);
    stage.startAgent();
    panel = VirtualPanel.start(door, data.resolve("panel"));
    var kiosk = stage.startKiosk("probe=true", "idle-seconds=300", panel.setting());
    var probe = new Probe(kiosk.awaitReady(Duration.ofSeconds(60)));
    screen = new KioskScreen(probe, new Finger(clock), new Eye());
    screen.await(KioskScreen.PRESSABLE, "预约办理");
    desk = browser.desk(stage.console());
    signIn();
  }

  private void signIn() {
    var clerk = stage.logins().of(Logins.CLERK);
    desk.signIn(clerk.login(), clerk.password());
  }

  @AfterAll
  void closeTheStation() {
    browser.close();
    stage.close();
    panel.close();
  }

  @Test
  @Order(1)
  void aPressRingsAtTheDeskAndTheScreenSaysWhoComes() {
    desk.beginBulletin("写到一半的通知");
    screen.touch(KioskScreen.PRESSABLE, "叫人");
    screen.await(BUTTON, "叫工作人员");
    picture("before");
    screen.touch(BUTTON, "");
    long pressed = System.nanoTime();
    desk.awaitBar("1 号机有人叫");
    assertPrompt("press to console", pressed);
    screen.await(KioskScreen.TITLES, "值班台已经响铃");
    desk.awaitTabTitle("【有人叫】写公告");
    desk.picture(pictures.resolve("console.png"));
    picture("ringing");

    desk.pressInBar("马上来");
    long answered = System.nanoTime();
    screen.await(KioskScreen.TITLES, "林晓（社工） 马上来");
    assertPrompt("answer to kiosk", answered);
    picture("coming");
    assertThat(desk.begunTitle()).isEqualTo("写到一半的通知");
  }

  @Test
  @Order(2)
  void doneIsDoneOnBothSides() {
    desk.pressInBar("已处理");
    desk.awaitEmptyBar();
    screen.await(BUTTON, "叫工作人员");
    desk.open("/calls");
    assertThat(desk.text()).contains("1 号机", "已处理", "林晓（社工）", "秒");
  }

  @Test
  @Order(3)
  void aCallOutlivesALineThatIsDownForAMoment() {
    hub.close();
    screen.await(".offline", "网络暂时不通");
    screen.touch(BUTTON, "");
    screen.await(KioskScreen.TITLES, "网络不通，还没有送到");
    picture("down");
    desk.awaitBar("听不到终端的呼叫");
    hub = stage.startHub();
    screen.await(KioskScreen.TITLES, "值班台已经响铃");
    desk.awaitBar("您已退出登录");
    signIn();
    desk.awaitBar("1 号机有人叫");
  }

  @Test
  @Order(4)
  void whoNeedsNobodyAnyMoreSaysSo() {
    screen.touch(KioskScreen.PRESSABLE, "不用了");
    screen.await(BUTTON, "叫工作人员");
    desk.awaitEmptyBar();
    desk.open("/calls");
    assertThat(desk.text()).contains("居民取消");
  }

  @Test
  @Order(5)
  void thePanelsButtonRingsWhateverIsOnTheScreen() {
    screen.touchHome();
    screen.touch(KioskScreen.PRESSABLE, "社区概况");
    screen.await(".bar .key", "叫人");
    long pressed = System.nanoTime();
    panel.pressCall();
    desk.awaitBar("1 号机有人叫");
    assertPrompt("panel to console", pressed);
    screen.await(KioskScreen.TITLES, "值班台已经响铃");
    desk.open("/calls");
    assertThat(desk.text()).contains("按钮");
  }

  @Test
  @Order(6)
  void theCaseThatIsOpenedIsSeenByTheTechnician() {
    var technician = browser.desk(stage.console());
    var login = stage.logins().of(Logins.TECHNICIAN);
    technician.signIn(login.login(), login.password());
    technician.open("/kiosks");
    panel.openDoor();
    technician.awaitText("机箱门开着");
    assertThat(technician.text()).contains("1 台终端需要人去看");
    technician.awaitTabTitle("(1) 终端");
    technician.picture(pictures.resolve("fleet.png"));
    panel.closeDoor();
    technician.close();
  }

  private static void assertPrompt(String what, long sinceNanos) {
    var took = Duration.ofNanos(System.nanoTime() - sinceNanos);
    System.out.printf("call, %s: %d ms%n", what, took.toMillis());
    assertThat(took).as(what).isLessThan(PROMPT);
  }

  private void picture(String name) {
    screen.eye().awaitStill();
    var size = screen.eye().size();
    var suffix = size.width > size.height ? "-landscape" : "";
    screen.eye().picture(pictures.resolve(name + suffix + ".png"));
  }
}
