package community.leju.trials.demo;

import community.leju.process.launch.Failure;
import community.leju.trials.console.Browser;
import community.leju.trials.screen.Eye;
import community.leju.trials.screen.Finger;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Probe;
import community.leju.trials.stage.Logins;
import community.leju.trials.stage.Stage;
import community.leju.trials.walk.AppointmentWalk;
import community.leju.trials.walk.BulletinWalk;
import community.leju.trials.walk.Paper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Both walks, once, with a picture of each station. */
final class Walkthrough {
  private static final Duration KIOSK = Duration.ofSeconds(60);

  private Walkthrough() {}

  static Report run(Stage stage, String title, Consumer<String> say) {
    var clock = Clock.systemUTC();
    var pictures = new LinkedHashMap<String, Path>();
    var folder = stage.kioskData().resolveSibling("pictures");
    stage.startHub();
    try (var browser = Browser.open()) {
      stage.enrol(browser);
      stage.startAgent();
      stage.startPrinter();
      say.accept("starting the kiosk");
      var probe = new Probe(stage.startKiosk("probe=true").awaitReady(KIOSK));
      var screen = new KioskScreen(probe, new Finger(clock), new Eye());
      screen.await(KioskScreen.PRESSABLE, "预约办理");
      say.accept("walk 1: a bulletin");
      var shown = bulletin(stage, browser, screen, title, folder, pictures);
      say.accept("walk 2: an appointment");
      var booked = appointment(stage, screen, folder, pictures);
      var qr = Paper.readQr(booked.slip().picture());
      boolean known = desk(stage, browser, booked, qr, folder, pictures);
      return new Report(
          known
              && booked.received().isPresent()
              && pictures.values().stream().allMatch(Files::exists),
          millis(shown),
          millis(booked.touchToReceipt()),
          millis(booked.touchToFirstByte()),
          qr,
          booked.number().grouped(),
          pictures);
    }
  }

  private static Duration bulletin(
      Stage stage,
      Browser browser,
      KioskScreen screen,
      String title,
      Path folder,
      Map<String, Path> pictures) {
    var console = folder.resolve("console.png");
    try (var walk = new BulletinWalk(stage, browser, screen, Clock.systemUTC())) {
      var shown = walk.run(title, console);
      pictures.put("console", console);
      // The notice's own picture comes a moment after its words.
      screen.eye().awaitStill();
      pictures.put("kiosk", screen.eye().picture(folder.resolve("kiosk.png")));
      return shown;
    }
  }

  private static AppointmentWalk.Booked appointment(
      Stage stage, KioskScreen screen, Path folder, Map<String, Path> pictures) {
    var review = folder.resolve("review.png");
    var booked = new AppointmentWalk(stage, screen, Clock.systemUTC()).run(review);
    screen.await(KioskScreen.TITLES, "已确认");
    pictures.put("booking", screen.eye().picture(folder.resolve("booking.png")));
    pictures.put("slip", booked.slip().picture());
    return booked;
  }

  /** Whether the office sees the booking, opened, and the slip is found good. */
  private static boolean desk(
      Stage stage,
      Browser browser,
      AppointmentWalk.Booked booked,
      String qr,
      Path folder,
      Map<String, Path> pictures) {
    var login = stage.logins().of(Logins.CLERK);
    try (var clerk = browser.desk(stage.console()).signIn(login.login(), login.password())) {
      boolean arrived = clerk.eventuallySays("/inbox", booked.number().grouped());
      var inbox = clerk.text();
      pictures.put("inbox", clerk.picture(folder.resolve("inbox.png")));
      var checked = clerk.checkSlip(qr);
      clerk.picture(folder.resolve("slip-check.png"));
      if (!checked.contains(booked.number().grouped())) {
        throw new Failure("the console does not know the slip: " + checked);
      }
      return arrived
          && inbox.contains(AppointmentWalk.NAME)
          && inbox.contains(AppointmentWalk.PHONE);
    }
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
