package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import community.leju.trials.screen.Eye;
import community.leju.trials.screen.Finger;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Place;
import community.leju.trials.stage.Showroom;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * From a touch to the next screen's pixels, from a key to a search's results, and what two thousand
 * screens leave in memory. The whole street is on the shelf.
 */
final class ScreensBench {
  private static final int CHANGES = 2_000;
  private static final int SETTLED_AFTER = 100;
  private static final int KEYS = 1_000;
  private static final Duration MOST = Duration.ofSeconds(5);

  /** Each further letter changes the first results of the demo street. */
  private static final List<String> QUERIES =
      List.of("dibao", "sfz", "fangzu", "shengyu", "laji", "tingshui", "yiliao", "buzhu");

  /**
   * How long the eye rests between two looks: what it takes of the machine would be measured too.
   */
  private static final long REST_NANOS = 500_000;

  private final BenchRun run;
  private final Showroom showroom;
  private final KioskScreen screen;
  private final Eye eye;
  private final Finger finger = new Finger(Clock.systemUTC());
  private final Map<Character, Place> keys = new HashMap<>();

  private ScreensBench(BenchRun run, Showroom showroom) {
    this.run = run;
    this.showroom = showroom;
    this.screen = showroom.screen();
    this.eye = screen.eye();
  }

  static void run(BenchRun run, Consumer<Result> report) throws IOException {
    var state = Files.createDirectories(run.door().root().resolve(".leju"));
    var setting =
        new Showroom.Setting(
            Showroom.demoPack(run.door()),
            Files.createTempDirectory(state, "bench"),
            run.port() + 10,
            true,
            List.of("idle-seconds=900"));
    try (var showroom = Showroom.openWholeStreet(run.door(), setting)) {
      var bench = new ScreensBench(run, showroom);
      bench.changes(report);
      bench.keys(report);
      TypingBench.run(run, showroom, report);
    }
  }

  private void changes(Consumer<Result> report) {
    screen.awaitStill(KioskScreen.PRESSABLE, "社区概况");
    var tiles = screen.all(".tile:not([aria-disabled=true])");
    // The back key is off on the home page and on everywhere else, and no finger is on it.
    var back = screen.awaitStill(".bar .key", "返回").box();
    var home = screen.awaitStill(".bar .key", "首页");
    var millis = new double[CHANGES];
    double before = 0;
    for (int i = 0; i < CHANGES; i += 2) {
      millis[i] = change(tiles.get(i / 2 % tiles.size()), back);
      millis[i + 1] = change(home, back);
      if (i == SETTLED_AFTER) {
        before = Memory.megabytes(showroom.handle());
      }
      if (i % 400 == 0) {
        run.say().accept("%d screens, the last %.0f ms".formatted(i + 2, millis[i + 1]));
      }
    }
    report.accept(result("tap_to_paint", "ms", millis));
    report.accept(result("memory_growth", "MB", Memory.megabytes(showroom.handle()) - before));
  }

  private void keys(Consumer<Result> report) {
    eye.awaitStill();
    screen.touch(KioskScreen.PRESSABLE, "搜索");
    var clear = screen.awaitStill(".hg-button", "清空");
    var results = screen.await("#found", "").box();
    var millis = new double[KEYS];
    int query = 0;
    for (int i = 0; i < KEYS; query++) {
      finger.tap(clear);
      eye.awaitStill();
      for (char letter : QUERIES.get(query % QUERIES.size()).toCharArray()) {
        if (i < KEYS) {
          millis[i++] = change(keys.computeIfAbsent(letter, this::key), results);
        }
      }
    }
    report.accept(result("search_key", "ms", millis));
  }

  /** The keys show capitals. */
  private Place key(char letter) {
    return screen.awaitStill(".hg-button", Character.toString(letter).toUpperCase(Locale.ROOT));
  }

  /** From the finger's leaving to the first changed pixel of the box. */
  private double change(Place place, Rectangle box) {
    int before = eye.glance(box);
    finger.tap(place);
    long touched = System.nanoTime();
    while (eye.glance(box) == before) {
      if (System.nanoTime() - touched > MOST.toNanos()) {
        throw new Failure("nothing changed after a touch on '" + place.text() + "'");
      }
      LockSupport.parkNanos(REST_NANOS);
    }
    return (System.nanoTime() - touched) / 1e6;
  }

  private static Result result(String name, String unit, double... values) {
    return new Result("screens", name, unit, new Samples(values), Map.of());
  }
}
