package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.KioskStore;
import community.leju.agent.store.Outbox;
import community.leju.content.submission.SubmissionNumber;
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
import community.leju.trials.walk.AppointmentWalk;
import community.leju.trials.walk.BulletinWalk;
import community.leju.trials.walk.Paper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One street, walked and then hurt: the order is the story of one day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalksIT {
  private static final int MOST_LEASED = 8;

  /** A kiosk that has just got its line back finds out by its poll that it is gone again. */
  private static final Duration NOTICED = Duration.ofSeconds(90);

  private static final int PORT = 8780;
  private static final Duration KIOSK = Duration.ofSeconds(60);

  @TempDir static Path data;

  private final Clock clock = Clock.systemUTC();
  private Stage stage;
  private Browser browser;
  private Child hub;
  private Child agent;
  private Child printer;
  private Child kiosk;
  private KioskScreen screen;

  @BeforeAll
  void openTheStation() {
    var door = Door.own();
    var pack = door.root().resolve("content/src/main/pack/yunjian");
    stage = Stage.set(door, new StageConfig(data, pack, PORT), System.err::println);
    hub = stage.startHub();
    browser = Browser.open();
    stage.enrol(browser);
    agent = stage.startAgent();
    printer = stage.startPrinter();
    startKiosk();
  }

  private void startKiosk() {
    kiosk = stage.startKiosk("probe=true");
    var probe = new Probe(kiosk.awaitReady(KIOSK));
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
  void approvedBulletinReachesTheScreenWithoutARestart() {
    try (var walk = new BulletinWalk(stage, browser, screen, clock)) {
      walk.run("便民服务日通知", data.resolve("console.png"));
    }
    assertThat(screen.find(KioskScreen.TITLES, "便民服务日通知")).isPresent();
  }

  @Test
  @Order(2)
  void appointmentIsConfirmedPrintedAndOpenedByTheClerk() {
    var booked = walk().run(data.resolve("review.png"));
    assertThat(booked.received()).isPresent();
    screen.await(KioskScreen.TITLES, "已确认");
    var qr = Paper.readQr(booked.slip().picture());
    try (var clerk = clerk()) {
      assertThat(clerk.eventuallySays("/inbox", booked.number().grouped())).isTrue();
      assertThat(clerk.text()).contains(AppointmentWalk.NAME).contains(AppointmentWalk.PHONE);
      assertThat(clerk.checkSlip(qr)).contains(booked.number().grouped());
    }
    screen.touchHome();
  }

  @Test
  @Order(3)
  void bookingWithoutAHubIsConfirmedFromALeaseElsePendingAndGoesByItselfLaterOnce() {
    hub.kill();
    awaitLine(false);
    var numbers = new ArrayList<SubmissionNumber>();
    assertThat(isConfirmedOffline(numbers)).as("from a lease").isTrue();
    // The same place again and again, until the lease is used up.
    boolean leased = true;
    for (int i = 0; i < MOST_LEASED && leased; i++) {
      leased = isConfirmedOffline(numbers);
    }
    assertThat(leased).as("without one").isFalse();

    hub = stage.startHub();
    for (var number : numbers) {
      assertThat(walk().awaitReceipt(number)).isPresent();
      assertThat(timesInInbox(number)).isEqualTo(1);
    }
  }

  @Test
  @Order(4)
  void killedAgentAndKioskLoseNothingAndDeliverOnce() {
    hub.kill();
    awaitLine(false);
    walk().book(data.resolve("review.png"));
    var number = walk().number();
    kiosk.kill();
    agent.kill();

    hub = stage.startHub();
    agent = stage.startAgent();
    assertThat(walk().awaitReceipt(number)).isPresent();
    startKiosk();
    assertThat(timesInInbox(number)).isEqualTo(1);
  }

  @Test
  @Order(5)
  void bookingStandsWithoutAPrinterAndTheScreenShowsItLarge() {
    printer.close();
    walk().book(data.resolve("review.png"));
    var number = walk().number();
    screen.await(KioskScreen.TITLES, "已确认");
    screen.await(".large-slip", "");
    assertThat(walk().awaitReceipt(number)).isPresent();
    assertThat(timesInInbox(number)).isEqualTo(1);
  }

  private AppointmentWalk walk() {
    return new AppointmentWalk(stage, screen, clock);
  }

  private Desk clerk() {
    var login = stage.logins().of(Logins.CLERK);
    return browser.desk(stage.console()).signIn(login.login(), login.password());
  }

  private int timesInInbox(SubmissionNumber number) {
    try (var clerk = clerk()) {
      clerk.open("/inbox");
      return clerk.text().split(number.grouped(), -1).length - 1;
    }
  }

  /**
   * Books the first place of another day, and adds its number: what begins within two hours is
   * leased to nobody.
   */
  private boolean isConfirmedOffline(List<SubmissionNumber> numbers) {
    walk().book(1, data.resolve("review.png"));
    var number = walk().number();
    numbers.add(number);
    boolean leased = entry(number).envelope().clear().leased();
    screen.await(KioskScreen.TITLES, leased ? "已确认" : "尚未送达");
    assertThat(entry(number).state()).isEqualTo(Outbox.State.QUEUED);
    screen.touchHome();
    return leased;
  }

  private Outbox.Entry entry(SubmissionNumber number) {
    try (var store = KioskStore.openIfReady(stage.kioskData(), clock).orElseThrow()) {
      return store.outbox().find(number).orElseThrow();
    }
  }

  private void awaitLine(boolean up) {
    try (var store = KioskStore.openIfReady(stage.kioskData(), clock).orElseThrow()) {
      var end = clock.instant().plus(NOTICED);
      while (store.line().up() != up) {
        assertThat(clock.instant()).as("the line never changed").isBefore(end);
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
