package community.leju.trials.bench;

import community.leju.trials.console.Browser;
import community.leju.trials.screen.Eye;
import community.leju.trials.screen.Finger;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Probe;
import community.leju.trials.walk.AppointmentWalk;
import community.leju.trials.walk.BulletinWalk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Both walks, many times, on one street. */
final class WalksBench {
  private WalksBench() {}

  static void run(BenchRun run, Consumer<Result> report) throws IOException {
    var clock = Clock.systemUTC();
    try (var stage = run.stage();
        var browser = Browser.open()) {
      stage.startHub();
      stage.enrol(browser);
      stage.startAgent();
      stage.startPrinter();
      var ready = stage.startKiosk("probe=true").awaitReady(Duration.ofSeconds(60));
      var screen = new KioskScreen(new Probe(ready), new Finger(clock), new Eye());
      var pictures = stage.kioskData().resolveSibling("pictures");
      screen.await(KioskScreen.PRESSABLE, "预约办理");
      bulletins(run, report, screen, pictures, new BulletinWalk(stage, browser, screen, clock));
      appointments(run, report, screen, pictures, new AppointmentWalk(stage, screen, clock));
    }
  }

  private static void bulletins(
      BenchRun run, Consumer<Result> report, KioskScreen screen, Path pictures, BulletinWalk walk) {
    var millis = new double[run.runs()];
    try (walk) {
      for (int i = 0; i < millis.length; i++) {
        screen.touchHome();
        var title = "便民服务日第%d期".formatted(i + 1);
        millis[i] = millis(walk.run(title, pictures.resolve("bench.png")));
        walk.withdraw(title);
        run.say().accept("bulletin %d: %.0f ms".formatted(i + 1, millis[i]));
      }
    }
    report.accept(result("bulletin_to_screen", millis));
  }

  private static void appointments(
      BenchRun run,
      Consumer<Result> report,
      KioskScreen screen,
      Path pictures,
      AppointmentWalk walk) {
    var receipt = new double[run.runs()];
    var firstByte = new double[run.runs()];
    for (int i = 0; i < receipt.length; i++) {
      screen.touchHome();
      var booked = walk.run(pictures.resolve("bench.png"));
      receipt[i] = millis(booked.touchToReceipt());
      firstByte[i] = millis(booked.touchToFirstByte());
      run.say().accept("booking %d: %.0f and %.0f ms".formatted(i + 1, receipt[i], firstByte[i]));
    }
    report.accept(result("touch_to_receipt", receipt));
    report.accept(result("touch_to_first_byte", firstByte));
  }

  private static Result result(String name, double[] millis) {
    return new Result("walks", name, "ms", new Samples(millis), Map.of());
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
