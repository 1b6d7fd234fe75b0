package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import community.leju.trials.console.Browser;
import community.leju.trials.screen.Eye;
import community.leju.trials.screen.Finger;
import community.leju.trials.screen.Place;
import community.leju.trials.stage.Child;
import community.leju.trials.stage.Stage;
import java.awt.Rectangle;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * From process start to a home screen that answers a finger, and the memory it then takes: the
 * kiosk as it ships, and Chromium in kiosk mode on a server of the same pages started at the same
 * moment. They take turns, so that a noisy minute hits both.
 */
final class StartBench {
  private static final Duration MOST = Duration.ofSeconds(30);
  private static final Duration SETTLE = Duration.ofSeconds(3);

  private final BenchRun run;
  private final Stage stage;
  private final Eye eye = new Eye();
  private final Finger finger = new Finger(Clock.systemUTC());
  private final Rectangle display = new Rectangle(eye.size());

  private StartBench(BenchRun run, Stage stage) {
    this.run = run;
    this.stage = stage;
  }

  /** One start: milliseconds to usable, megabytes of PSS after a while. */
  private record Start(double millis, double megabytes) {}

  /** How one side is started, and what its finished home screen looks like. */
  private static final class Side {
    final String name;
    final Supplier<List<Child>> start;
    final double[] millis;
    final double[] megabytes;
    int home;

    Side(String name, int runs, Supplier<List<Child>> start) {
      this.name = name;
      this.start = start;
      this.millis = new double[runs];
      this.megabytes = new double[runs];
    }
  }

  static void run(BenchRun run, Consumer<Result> report) throws IOException {
    try (var stage = run.stage()) {
      stage.startHub();
      try (var browser = Browser.open()) {
        stage.enrol(browser);
      }
      // The shelf is filled once; the agent takes part in neither set-up.
      var agent = stage.startAgent();
      stage.awaitShelf();
      agent.close();
      new StartBench(run, stage).compare(report);
    }
  }

  private void compare(Consumer<Result> report) {
    var ours = new Side("kiosk", run.runs(), () -> List.of(stage.startKiosk()));
    var peer = new Side("chromium", run.runs(), this::chromium);
    learn(ours);
    learn(peer);
    for (int i = 0; i < run.runs(); i++) {
      for (var side : i % 2 == 0 ? List.of(ours, peer) : List.of(peer, ours)) {
        var start = measure(side);
        side.millis[i] = start.millis();
        side.megabytes[i] = start.megabytes();
        run.say()
            .accept(
                "%s %d: %.0f ms, %.0f MB"
                    .formatted(side.name, i + 1, start.millis(), start.megabytes()));
      }
    }
    report.accept(result("usable_home", "ms", ours.millis, peer.millis));
    report.accept(result("memory", "MB", ours.megabytes, peer.megabytes));
  }

  private List<Child> chromium() {
    return List.of(stage.startPages(), stage.startChromium(display.getSize()));
  }

  private static Result result(String name, String unit, double[] ours, double[] chromium) {
    return new Result(
        "start", name, unit, new Samples(ours), Map.of("chromium", new Samples(chromium)));
  }

  /** Below the clock, and all else of the home screen. */
  private Rectangle face() {
    return new Rectangle(0, display.height / 8, display.width, display.height * 3 / 4);
  }

  /** One start outside the count, to learn what the finished screen looks like. */
  private void learn(Side side) {
    var children = side.start.get();
    try {
      long end = System.nanoTime() + MOST.toNanos();
      int blank = eye.glance(face());
      int last = blank;
      long since = System.nanoTime();
      while (last == blank
          || !eye.isDrawn(face())
          || System.nanoTime() - since < SETTLE.toNanos()) {
        int now = eye.glance(face());
        if (now != last) {
          last = now;
          since = System.nanoTime();
        }
        if (System.nanoTime() > end) {
          throw failure(side.name + " never showed its home screen");
        }
      }
      side.home = last;
    } finally {
      children.forEach(Child::close);
      awaitBlank(side);
    }
  }

  private Start measure(Side side) {
    long began = System.nanoTime();
    var children = side.start.get();
    try {
      await(side, true, began);
      long shown = System.nanoTime();
      long usable = answered(side, shown);
      sleep(SETTLE);
      double megabytes = children.stream().mapToDouble(one -> Memory.megabytes(one.handle())).sum();
      return new Start((usable - began) / 1e6, megabytes);
    } finally {
      children.forEach(Child::close);
      awaitBlank(side);
    }
  }

  /** When the first tap that is answered was made: at once, on a screen worth the name. */
  private long answered(Side side, long shown) {
    var tile = new Place("", new Rectangle(display.width / 4, display.height / 2, 40, 40));
    long touched = shown;
    while (true) {
      finger.tap(tile);
      long end = touched + Duration.ofSeconds(1).toNanos();
      while (System.nanoTime() < end) {
        if (eye.glance(face()) != side.home) {
          return touched;
        }
      }
      touched = System.nanoTime();
      if (touched - shown > MOST.toNanos()) {
        throw failure(side.name + " never answered a touch");
      }
    }
  }

  private void await(Side side, boolean home, long began) {
    while ((eye.glance(face()) == side.home) != home) {
      if (System.nanoTime() - began > MOST.toNanos()) {
        throw failure(side.name + " did not show the home screen that it showed before");
      }
    }
  }

  private void awaitBlank(Side side) {
    await(side, false, System.nanoTime());
    sleep(Duration.ofMillis(300));
  }

  /** What was on the display then says more than words. */
  private Failure failure(String what) {
    var picture = eye.picture(run.door().root().resolve(".leju/bench-start.png"));
    return new Failure(what + "; the display then: " + picture);
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }
}
