package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row 15: an agent and a hub as they ship, whose clocks say what a file tells them (libfaketime;
 * the time since the start is left alone, as it is by a clock that is set).
 */
class ClockIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int PORT = 8900;
  private static final List<String> WRONG = List.of("+10y", "@1970-01-02 00:00:00");

  @TempDir Path folder;

  private Plot plot;
  private final List<Running> running = new ArrayList<>();
  private Path library;

  @BeforeEach
  void open() throws IOException {
    Needs.that("faketime is not there", "faketime", "--version");
    library = library();
    plot = new Plot(folder, "https://127.0.0.1:" + (PORT + 1), Clock.systemUTC());
  }

  /** It lies in a folder of the machine's kind. */
  private static Path library() throws IOException {
    try (var found =
        Files.find(
            Path.of("/usr/lib"), 3, (path, _) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
      return found.findFirst().orElseThrow();
    }
  }

  @AfterEach
  void close() {
    running.forEach(Running::close);
  }

  private Running.Way by(Path time) {
    return Running.Way.plain(folder)
        .with(
            Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                time.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1"));
  }

  /** In libfaketime's words: {@code +10y}, or a moment behind an {@code @}. */
  private static void set(Path clock, String time) {
    try {
      Files.writeString(clock, time + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Running startHub(Running.Way way) {
    var hub = Running.hub(way, plot, "port=" + PORT, "kiosk-port=" + (PORT + 1));
    running.add(hub);
    return hub;
  }

  private boolean isTimeTrusted() {
    return plot.atTheScreen(store -> store.line().timeTrusted());
  }

  /** One day of both: what was promised on it is kept once, and the newest is shown. */
  @Test
  void clocksThatJumpTenYearsAndTo1970LoseNothingAndBrickNothing() {
    var kiosksTime = folder.resolve("kiosks-time");
    set(kiosksTime, "+0");
    var hub = startHub(Running.Way.plain(folder));
    var agent = Running.agent(by(kiosksTime), plot);
    running.add(agent);
    Needs.await("trust in the clock", LONG, this::isTimeTrusted);
    for (var wrong : WRONG) {
      set(kiosksTime, wrong);
      // This one word of the agent's is what a slip is marked by.
      Needs.await("distrust of the clock at " + wrong, LONG, this::isWrong);
      plot.book();
      plot.publish("在 " + wrong, Optional.empty());
    }
    set(kiosksTime, "+0");
    awaitAllIsWell(WRONG.size(), "在 " + WRONG.getLast());

    var hubsTime = folder.resolve("hubs-time");
    hub.close();
    set(hubsTime, WRONG.getFirst());
    hub = startHub(by(hubsTime));
    plot.book();
    Needs.await("another look at the hub", LONG, this::isWrong);
    hub.close();
    startHub(Running.Way.plain(folder));
    plot.publish("好了", Optional.empty());
    awaitAllIsWell(WRONG.size() + 1, "好了");
    assertThat(agent.isAlive()).as("the same process").isTrue();
  }

  private void awaitAllIsWell(int taken, String newest) {
    Needs.await("trust in the clock", LONG, this::isTimeTrusted);
    Needs.await("the delivery", LONG, () -> plot.waiting() == 0);
    Needs.await("the newest notice", LONG, () -> plot.shows(newest));
    assertThat(plot.taken()).isEqualTo(taken);
  }

  /** The hub says otherwise, or is not believed to be the hub by the wrong time. */
  private boolean isWrong() {
    return plot.atTheScreen(store -> !store.line().timeTrusted() || !store.line().up());
  }
}
