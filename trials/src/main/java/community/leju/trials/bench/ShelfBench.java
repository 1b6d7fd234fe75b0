package community.leju.trials.bench;

import static community.leju.trials.bench.Bound.Relation.LESS;

import community.leju.agent.store.KioskStore;
import community.leju.hub.CrowdedHub;
import community.leju.hub.Hub;
import community.leju.process.launch.Failure;
import community.leju.trials.crowd.Crowd;
import community.leju.trials.stage.LoneAgent;
import community.leju.trials.wire.Shape;
import community.leju.trials.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code publish_to_shelf}: from the release, which the final approval makes with the opened key,
 * to the shelf's switch in the kiosk's store. Each kiosk is a real agent's process behind a line of
 * its own: 100 ms there and back, 1 Mbit/s each way, made by a proxy ({@link Wire}) that delays and
 * paces what is inside TCP; to open a connection takes a round trip more. The hub runs in this
 * process. The change is a document of some kilobytes; how fast the machine is has little to do
 * with it. A release gives one sample for each of the kiosks.
 */
final class ShelfBench implements AutoCloseable {
  private static final int ROUND_TRIP_MILLIS = 100;
  private static final long BITS_PER_SECOND = 1_000_000;
  private static final int KIOSKS = 5;
  private static final int RELEASES = 204;
  private static final int WARM_UP = 4;
  private static final int LOOK_MILLIS = 2;
  private static final int PAUSE_MILLIS = 300;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long ITEM = 1_000_000;
  private static final int WORDS = 400;

  private final SyncRun run;
  private final Crowd.Office office;
  private final CrowdedHub hub;
  private final Hub doors;
  private final List<Kiosk> kiosks = new ArrayList<>();

  private record Kiosk(Wire wire, LoneAgent agent, KioskStore store) {}

  private ShelfBench(SyncRun run) throws IOException {
    this.run = run;
    var crowd = run.gather(1);
    office = crowd.offices().getFirst();
    hub = new CrowdedHub(crowd.hubData(), run.clock(), new SecureRandom());
    doors = hub.open(Doors.onFreePorts());
    for (int i = 0; i < KIOSKS; i++) {
      kiosks.add(start(Files.createTempDirectory(run.folder(), "shelf")));
    }
  }

  private Kiosk start(Path folder) throws IOException {
    var shape = Shape.of(ROUND_TRIP_MILLIS, BITS_PER_SECOND);
    var wire = new Wire(URI.create(doors.kioskAddress()).getPort(), shape);
    var address = "https://127.0.0.1:" + wire.port();
    var data = folder.resolve("kiosk");
    EnrolledAgent.enrol(data, hub.desk(), address, office.committee(), run.clock());
    var agent = LoneAgent.start(run.run().door(), data);
    return new Kiosk(wire, agent, KioskStore.openIfReady(data, run.clock()).orElseThrow());
  }

  static void run(SyncRun run) throws IOException, InterruptedException {
    try (var bench = new ShelfBench(run)) {
      bench.run();
    }
  }

  private void run() throws IOException, InterruptedException {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < RELEASES; i++) {
      var took = release(i);
      if (i >= WARM_UP) {
        millis.addAll(took);
      }
      if (i % 50 == 49) {
        run.say("release %d: %.0f ms".formatted(i + 1, took.getFirst()));
      }
    }
    run.report()
        .accept(
            new Result(
                SyncBench.NAME,
                "publish_to_shelf",
                "ms",
                new Samples(millis.stream().mapToDouble(Double::doubleValue).toArray()),
                Map.of(),
                List.of(Bound.median(LESS, 1_000), Bound.p99(LESS, 3_000))));
  }

  private List<Double> release(int number) throws InterruptedException {
    var before = kiosks.stream().map(one -> one.store().generation()).toList();
    long begun = System.nanoTime();
    hub.release(office.committee(), ITEM, Map.of(path(), document(number)), office.approver());
    var took = new Double[KIOSKS];
    int open = KIOSKS;
    while (open > 0) {
      Thread.sleep(LOOK_MILLIS);
      long now = System.nanoTime();
      for (int i = 0; i < KIOSKS; i++) {
        if (took[i] == null && kiosks.get(i).store().generation() != before.get(i)) {
          took[i] = (now - begun) / 1e6;
          open--;
        }
      }
      if (now - begun > PATIENCE_NANOS) {
        throw new Failure("a release did not come to the shelf");
      }
    }
    // The agents ask again for news; whoever publishes twice within a second is another story.
    Thread.sleep(PAUSE_MILLIS);
    return List.of(took);
  }

  private String path() {
    return office.committee().pathPrefix() + "bulletin/notice.json";
  }

  /** Words of which each release has others. */
  private byte[] document(int number) {
    var text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append("通知").append(number * WORDS + i);
    }
    return """
    {"kind":"bulletin","formatVersion":1,"publisher":{"zh":"居委会"},"approver":"陈",
    "validFrom":"2026-01-01T00:00:00Z","board":"disclosure","title":{"zh":"通知"},"body":{"zh":"%s"}}
    """
        .formatted(text)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    for (var one : kiosks) {
      one.store().close();
      one.agent().close();
      one.wire().close();
    }
    doors.close();
    hub.close();
  }
}
