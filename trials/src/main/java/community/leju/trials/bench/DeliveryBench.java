package community.leju.trials.bench;

import static community.leju.trials.bench.Bound.Relation.AT_LEAST;
import static community.leju.trials.bench.Bound.Relation.LESS;

import community.leju.trials.crowd.ClosedLoop;
import community.leju.trials.crowd.Crowd;
import community.leju.trials.crowd.CrowdKiosk;
import community.leju.trials.crowd.OpenLoop;
import community.leju.trials.crowd.Submissions;
import community.leju.trials.crowd.TlsLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Sealed bookings on 64 open lines of 64 kiosks to a hub in its own process; the load's work is
 * done on the same two cores.
 *
 * <p>{@code durable_submissions}: each line sends as soon as it is answered. The peer, {@code raw},
 * puts the very rows of these bookings into a copy of the hub's file without anything around it,
 * {@value RawRows#GROUP} of them a commit, in rounds between the hub's own; both files grow alike.
 *
 * <p>{@code submission}: 500 a second at random moments, timed from the moment that was meant.
 */
final class DeliveryBench {
  private static final int LINES = 64;
  private static final int TAKEN = 201;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int WARM_UP_ROUNDS = 8;
  private static final int ROUNDS = 9;
  private static final int OF_A_LINE = 100;
  private static final int PER_SECOND = 500;
  private static final int SAMPLES = 10_000;

  private final SyncRun run;
  private final Crowd crowd;
  private final Submissions submissions;
  private final List<CrowdKiosk> kiosks;

  private DeliveryBench(SyncRun run) throws IOException {
    this.run = run;
    this.crowd = run.gather(LINES);
    this.submissions = new Submissions(crowd, run.clock(), new Random(1));
    this.kiosks = crowd.kiosks().subList(0, LINES);
  }

  static void durable(SyncRun run) throws IOException, InterruptedException {
    new DeliveryBench(run).durable();
  }

  static void paced(SyncRun run) throws IOException, InterruptedException {
    new DeliveryBench(run).paced();
  }

  private void durable() throws IOException, InterruptedException {
    var rates = new double[ROUNDS];
    var raw = new double[ROUNDS];
    try (var rows = RawRows.beside(crowd.hubData());
        var hub = run.start(crowd, Optional.empty())) {
      var lines = open(hub.kioskPort());
      run.say("warming up");
      for (int i = 0; i < WARM_UP_ROUNDS; i++) {
        var requests = round();
        rows.put(all(requests));
        ClosedLoop.run(lines, requests, TAKEN);
      }
      for (int i = 0; i < ROUNDS; i++) {
        var requests = round();
        raw[i] = rows.put(all(requests));
        rates[i] = LINES * OF_A_LINE / (ClosedLoop.run(lines, requests, TAKEN) / 1e9);
        run.say("round %d: %.0f a second, raw %.0f".formatted(i + 1, rates[i], raw[i]));
      }
      close(lines);
    }
    run.report()
        .accept(
            new Result(
                SyncBench.NAME,
                "durable_submissions",
                "1/s",
                new Samples(rates),
                Map.of("raw", new Samples(raw)),
                List.of(Bound.times(AT_LEAST, 0.5, "raw"))));
  }

  private void paced() throws IOException, InterruptedException {
    try (var hub = run.start(crowd, Optional.empty())) {
      var lines = open(hub.kioskPort());
      run.say("warming up");
      for (int i = 0; i < WARM_UP_ROUNDS; i++) {
        ClosedLoop.run(lines, round(), TAKEN);
      }
      var requests = new ArrayList<byte[]>();
      for (int i = 0; i < SAMPLES; i++) {
        requests.add(submissions.next(kiosks.get(i % LINES)));
      }
      run.say("500 a second for %d s".formatted(SAMPLES / PER_SECOND));
      var millis = new OpenLoop(lines, TAKEN, new Random(2)).run(requests, PER_SECOND);
      close(lines);
      run.report()
          .accept(
              new Result(
                  SyncBench.NAME,
                  "submission",
                  "ms",
                  new Samples(millis),
                  Map.of(),
                  List.of(Bound.p99(LESS, 50))));
    }
  }

  private static List<byte[]> all(List<List<byte[]>> requests) {
    return requests.stream().flatMap(List::stream).toList();
  }

  private List<List<byte[]>> round() {
    var requests = new ArrayList<List<byte[]>>();
    for (var kiosk : kiosks) {
      var own = new ArrayList<byte[]>();
      for (int i = 0; i < OF_A_LINE; i++) {
        own.add(submissions.next(kiosk));
      }
      requests.add(own);
    }
    return requests;
  }

  private List<TlsLine> open(int port) throws IOException {
    var lines = new ArrayList<TlsLine>();
    for (var kiosk : kiosks) {
      lines.add(TlsLine.open(kiosk, port, PATIENCE_MILLIS));
    }
    return lines;
  }

  private static void close(List<TlsLine> lines) throws IOException {
    for (var line : lines) {
      line.close();
    }
  }
}
