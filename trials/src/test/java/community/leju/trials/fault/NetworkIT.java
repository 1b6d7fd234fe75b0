package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rows 24 to 27: a hub and an agent as they ship, and a wire between them that is bad. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkIT {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final int PICTURE_BYTES = 60_000;
  private static final int MOST_OF_IT = 44_000;

  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final Duration SHORT = Duration.ofSeconds(8);
  private static final int TRIES = 4;

  /** Bookings at each rate of loss. */
  private static final int LEAST = 4;

  private static final int MOST = 60;

  @TempDir static Path folder;

  private final List<Runnable> opened = new ArrayList<>();
  private Namespaces wire;
  private Plot plot;
  private Running hub;
  private Running agent;

  @BeforeAll
  void open() throws IOException {
    Namespaces.needed();
    wire = Namespaces.open();
    opened.add(wire::close);
    plot = new Plot(folder, "https://" + Namespaces.HUB_ADDRESS + ":8481", Clock.systemUTC());
    hub = Running.hub(at(wire.atHub()), plot, "kiosk-host=" + Namespaces.HUB_ADDRESS);
    opened.add(hub::close);
    agent = Running.agent(at(wire.atKiosk()), plot);
    opened.add(agent::close);
    Needs.await("the first release", LONG, () -> plot.atTheScreen(one -> one.generation() > 0));
  }

  private static Running.Way at(List<String> before) {
    return new Running.Way(folder, before, Map.of());
  }

  @AfterEach
  void heal() {
    wire.heal();
    Needs.await(
        "the line after it is mended", LONG, () -> plot.atTheScreen(one -> one.line().up()));
    assertThat(agent.isAlive() && hub.isAlive()).isTrue();
  }

  @AfterAll
  void close() {
    opened.reversed().forEach(Runnable::run);
  }

  private void awaitDelivered() {
    Needs.await("the delivery", LONG, () -> plot.waiting() == 0);
  }

  @Test
  void oneToThirtyPacketsInAHundredAreLostAndNoSubmissionIs() {
    int before = plot.taken();
    int booked = 0;
    for (int loss : List.of(1, 10, 30)) {
      wire.heal();
      wire.lose(loss);
      // Until some were lost; of one in a hundred that may take long.
      for (int i = 0; i < LEAST || (i < MOST && loss > 1 && wire.taken() == 0); i++) {
        plot.book();
        booked++;
        awaitDelivered();
      }
      int lost = wire.taken();
      System.out.printf("network: %d %% loss, %d packets lost, all delivered%n", loss, lost);
      assertThat(loss == 1 || lost > 0).as("packets were lost").isTrue();
    }
    assertThat(plot.taken()).isEqualTo(before + booked);
  }

  @Test
  void aNarrowLineBringsAPictureInPartsAndHoldsUpNoSubmission() {
    var picture = new byte[PICTURE_BYTES];
    new Random(1).nextBytes(picture);
    wire.narrow("32kbit");
    try {
      long begun = System.nanoTime();
      plot.publish("大图", Optional.of(picture));
      Needs.await("the picture to begin", LONG, () -> arrived() > 0);
      plot.book();
      awaitDelivered();
      assertThat(plot.shows("大图")).as("the picture was still on its way").isFalse();
      Needs.await("most of the picture", LONG, () -> arrived() > MOST_OF_IT);
      wire.reset();
      Needs.await("the line to break", LONG, () -> !plot.atTheScreen(one -> one.line().up()));
      assertThat(wire.taken()).isPositive();
      assertThat(plot.shows("大图")).as("it is not whole").isFalse();
      long before = wire.sent();
      wire.heal();
      Needs.await("the picture", LONG, () -> plot.shows("大图"));
      long sent = wire.sent() - before;
      var took = Duration.ofNanos(System.nanoTime() - begun);
      System.out.printf(
          "network: 32 kbit/s, shown after %d ms, %d bytes after the break%n",
          took.toMillis(), sent);
      assertThat(took).as("it was narrow").isGreaterThan(Duration.ofSeconds(9));
      assertThat(sent).as("it went on where it broke").isLessThan(PICTURE_BYTES);
    } finally {
      wire.widen();
    }
  }

  /** How much of the picture is on the kiosk's disk. */
  private long arrived() {
    try (var files = Files.walk(plot.kiosk().resolve("blobs"))) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  @Test
  void aReplyThatIsLostAfterTheHubHasCommittedMakesNoSecondEffect() {
    int before = bookUnanswered();
    assertThat(plot.waiting()).as("the kiosk has no receipt").isEqualTo(1);
    wire.reset();
    Needs.await("the line to break", LONG, () -> !plot.atTheScreen(one -> one.line().up()));
    assertThat(plot.waiting()).as("and will never have that one").isEqualTo(1);
    assertThat(wire.taken()).isPositive();
    wire.heal();
    awaitDelivered();
    assertThat(plot.taken()).isEqualTo(before + 1);
  }

  /**
   * Books so that the hub takes it and its answer is lost. That needs a connection that is open and
   * has nothing on its way: where there is none just then, it is tried again.
   *
   * @return how many the hub had taken before that one
   */
  private int bookUnanswered() {
    for (int tries = 1; ; tries++) {
      plot.book();
      awaitDelivered();
      int before = plot.taken();
      Needs.isSoon(QUIET, () -> false);
      wire.cutTheWayBack();
      plot.book();
      if (Needs.isSoon(SHORT, () -> plot.taken() == before + 1)) {
        return before;
      }
      assertThat(tries).as("the hub never took one over a line cut back").isLessThan(TRIES);
      wire.heal();
      awaitDelivered();
    }
  }

  @Test
  void whatCannotReachTheHubWaitsAndGoesByItself() {
    int before = plot.taken();
    wire.cutTheWayThere();
    plot.book();
    Needs.await("packets to be lost", LONG, () -> wire.taken() > 2);
    assertThat(plot.waiting()).isEqualTo(1);
    assertThat(plot.taken()).isEqualTo(before);
    wire.heal();
    awaitDelivered();
    assertThat(plot.taken()).isEqualTo(before + 1);
  }
}
