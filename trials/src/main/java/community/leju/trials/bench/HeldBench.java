package community.leju.trials.bench;

import static community.leju.trials.bench.Bound.Relation.AT_MOST;

import community.leju.trials.crowd.Crowd;
import community.leju.trials.crowd.HeldLines;
import community.leju.trials.crowd.Onrush;
import community.leju.trials.stage.LoneHub;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Ten thousand kiosks at one hub.
 *
 * <p>{@code kiosk_held}: each has one connection of its own open, with a certificate of its own,
 * and a long poll on it that nothing has answered yet. Memory is the proportional set size (PSS) of
 * the hub's process, right after two full garbage collections: what it is with all of them, less
 * what it was before the first came (the hub warm by then), divided by how many they are. It has
 * the heap's own slack in it, and all that is outside the heap.
 *
 * <p>{@code reconnect}: the hub was away and is back, and all of them come at the same moment, each
 * as an agent does: 10 s to connect, 30 s for an answer, and where that does not come, again after
 * a pause that doubles from 1 s on. How long until the last was answered; how often they came, for
 * each kiosk (1 where nobody had to come again); and how long the one waited that waited longest,
 * for each second that the half of them waited.
 */
final class HeldBench {
  private static final int KIOSKS = 10_000;
  private static final int WARM_UP = 1_000;
  private static final int ROUNDS = 3;
  private static final double MOST_KILOBYTES = 40;

  private HeldBench() {}

  static void held(SyncRun run) throws IOException, InterruptedException {
    var crowd = run.gather(Crowd.MOST_KIOSKS);
    var kilobytes = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      try (var hub = run.start(crowd, Optional.empty())) {
        kilobytes[i] = held(run, crowd, hub);
      }
      run.say("round %d: %.1f KB a kiosk".formatted(i + 1, kilobytes[i]));
    }
    run.report()
        .accept(
            new Result(
                SyncBench.NAME,
                "kiosk_held",
                "KB",
                new Samples(kilobytes),
                Map.of(),
                List.of(Bound.median(AT_MOST, MOST_KILOBYTES))));
  }

  private static double held(SyncRun run, Crowd crowd, LoneHub hub)
      throws IOException, InterruptedException {
    var tag = KiosksBench.tag(crowd.kiosks().getFirst(), hub.kioskPort());
    try (var warm = HeldLines.open(crowd, hub.kioskPort(), tag, WARM_UP)) {
      warm.hold();
    }
    double before = Memory.settledKilobytes(hub.process());
    run.say("connecting " + KIOSKS + " kiosks");
    try (var lines = HeldLines.open(crowd, hub.kioskPort(), tag, KIOSKS)) {
      lines.hold();
      double with = Memory.settledKilobytes(hub.process());
      lines.mustBeHeld();
      return (with - before) / KIOSKS;
    }
  }

  static void reconnect(SyncRun run) throws IOException, InterruptedException {
    var crowd = run.gather(Crowd.MOST_KIOSKS);
    var seconds = new double[ROUNDS];
    var attempts = new double[ROUNDS];
    var longest = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      try (var hub = run.start(crowd, Optional.empty())) {
        var came = Onrush.of(crowd, hub.kioskPort(), KIOSKS, RandomGenerator.getDefault()).run();
        seconds[i] = came.waits().max();
        attempts[i] = (double) came.attempts() / KIOSKS;
        longest[i] = came.waits().max() / came.waits().median();
        run.say(
            "round %d: all in %.1f s, %d attempts".formatted(i + 1, seconds[i], came.attempts()));
      }
    }
    report(run, "reconnect", "s", seconds);
    report(run, "reconnect_attempts", "1/kiosk", attempts);
    report(run, "reconnect_longest", "x median", longest);
  }

  private static void report(SyncRun run, String name, String unit, double[] figures) {
    run.report()
        .accept(new Result(SyncBench.NAME, name, unit, new Samples(figures), Map.of(), List.of()));
  }
}
