package community.leju.trials.bench;

import static community.leju.trials.bench.Bound.Relation.AT_LEAST;

import community.leju.process.launch.Failure;
import community.leju.trials.crowd.ColdPolls;
import community.leju.trials.crowd.Crowd;
import community.leju.trials.crowd.CrowdKiosk;
import community.leju.trials.crowd.Requests;
import community.leju.trials.crowd.TlsLine;
import community.leju.trials.stage.LoneHub;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code kiosks_cold}: the hub has core 0 for itself, the crowd core 1. A kiosk connects, shakes
 * hands in full, certificates on both sides, asks for news, hears that there are none, and goes. So
 * many of them come one after the other as the hub takes; that a second, times 60, are as many as
 * can come once a minute.
 *
 * <p>The crowd's core has less to do than the hub's, but little less. Beside it stands what the
 * hub's process alone has used of its core, {@code kiosks_cold_cpu}, which does not wait for the
 * crowd; and the same where each kiosk asks for the desk's news as well, as an agent does, {@code
 * kiosks_cold_desk}.
 */
final class KiosksBench {
  private static final int HUBS_CORE = 0;
  private static final String CROWDS_CORE = "1";
  private static final int SIDE_BY_SIDE = 24;
  private static final int POLL_SECONDS = 60;
  private static final int WARM_UP_MILLIS = 25_000;
  private static final int ROUND_MILLIS = 5_000;
  private static final int ROUNDS = 5;
  private static final int BOUND = 20_000;
  private static final int PATIENCE_MILLIS = 30_000;

  private KiosksBench() {}

  static void cold(SyncRun run) throws IOException, InterruptedException {
    if (Runtime.getRuntime().availableProcessors() < 2) {
      throw new Failure("this needs two cores: one for the hub, one for the crowd");
    }
    var crowd = run.gather(Crowd.MOST_KIOSKS);
    var self = ProcessHandle.current();
    try (var hub = run.start(crowd, Optional.of(HUBS_CORE))) {
      Cores.pin(self, CROWDS_CORE);
      var tag = tag(crowd.kiosks().getFirst(), hub.kioskPort());
      var poll = new ColdPolls(crowd, hub.kioskPort(), SIDE_BY_SIDE);
      measure(run, hub, poll, List.of(Requests.poll(tag)), "kiosks_cold", List.of(bound()));
      measure(
          run,
          hub,
          poll,
          List.of(Requests.poll(tag), Requests.get("/kiosk/desk", "")),
          "kiosks_cold_desk",
          List.of());
    } finally {
      Cores.pin(self, Cores.all());
    }
  }

  private static Bound bound() {
    return Bound.median(AT_LEAST, BOUND);
  }

  /** Of the newest timestamp. */
  static String tag(CrowdKiosk kiosk, int port) throws IOException {
    try (var line = TlsLine.open(kiosk, port, PATIENCE_MILLIS)) {
      return line.exchange(Requests.get("/tuf/metadata/timestamp.json", "")).header("etag");
    }
  }

  private static void measure(
      SyncRun run,
      LoneHub hub,
      ColdPolls poll,
      List<byte[]> requests,
      String name,
      List<Bound> bounds)
      throws IOException, InterruptedException {
    run.say("warming up for " + name);
    poll.run(requests, WARM_UP_MILLIS);
    var served = new double[ROUNDS];
    var byCpu = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      double used = Cores.seconds(hub.process());
      var round = poll.run(requests, ROUND_MILLIS);
      used = Cores.seconds(hub.process()) - used;
      served[i] = round.served() / round.seconds() * POLL_SECONDS;
      byCpu[i] = round.served() / used * POLL_SECONDS;
      run.say(
          "round %d: %.0f kiosks, %.2f ms of the core each, core used to %.0f %%"
              .formatted(
                  i + 1, served[i], used / round.served() * 1e3, used / round.seconds() * 100));
    }
    run.report()
        .accept(new Result(SyncBench.NAME, name, "1/core", new Samples(served), Map.of(), bounds));
    run.report()
        .accept(
            new Result(
                SyncBench.NAME, name + "_cpu", "1/core", new Samples(byCpu), Map.of(), List.of()));
  }
}
