package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.KioskStore;
import community.leju.content.signing.Sha256;
import community.leju.process.launch.Failure;
import community.leju.trials.fault.Faults;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Place;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import community.leju.trials.stage.Training;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk that is kept, and hurt while somebody books: ten seconds later home answers a finger. */
class GuardIT {
  private static final int PORT = 8765;
  private static final Duration MOST = Duration.ofSeconds(10);

  /**
   * What a start takes where nothing else wants the processor; what it takes longer is not the
   * watch's.
   */
  private static final Duration START = Duration.ofSeconds(4);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOOK_MILLIS = 30;
  private static final int AGAIN_MILLIS = 1_000;
  private static final int PAPER = 0xFFF6F4EE;
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String TILE = KioskScreen.PRESSABLE;
  private static final String BOOK = "预约办理";
  private static final String FIRST_QUESTION = "您要办什么";
  private static final String NAME = "W";
  private static final String BAD = "坏了的发布";

  @TempDir Path folder;

  private Door door;
  private Faults faults;
  private Path data;
  private Showroom showroom;
  private KioskScreen screen;
  private Duration most = MOST;

  /** The ten seconds are promised of a kiosk that starts as it ships. */
  @BeforeAll
  static void train() throws IOException {
    Training.ensure(Door.own());
  }

  @BeforeEach
  void openTheStation() throws IOException {
    door = Door.own();
    faults = Faults.in(folder);
    data = folder.resolve("kiosk");
    var setting = new Showroom.Setting(Showroom.demoPack(door), data, PORT, true, List.of());
    showroom = Showroom.keep(door, setting);
    screen = showroom.screen();
    awaitHome();
    var start =
        Duration.between(showroom.handle().info().startInstant().orElseThrow(), CLOCK.instant());
    System.out.printf("guard: a start takes %d ms%n", start.toMillis());
    most =
        start.compareTo(START) > 0
            ? MOST.multipliedBy(start.toMillis()).dividedBy(START.toMillis())
            : MOST;
  }

  @AfterEach
  void closeTheStation() {
    showroom.close();
  }

  private void beginABooking() {
    touchUntilAnswered();
    goToTheName();
    screen.type(".hg-button", NAME);
    screen.await("[data-keys]", NAME);
  }

  @Test
  void aScriptThatLoopsFor25Seconds() throws IOException {
    beginABooking();
    var before = kiosk();
    comesHome("a script that loops", () -> faults.loop(before));
    assertThat(kiosk()).isNotEqualTo(before);
    assertNothingOfTheBookingIsLeft();
  }

  @Test
  void aCrashOfTheProcessLeavesNoFile() throws IOException {
    beginABooking();
    comesHome("kill -SEGV", () -> kill("SEGV", kiosk()));
    assertNothingOfTheBookingIsLeft();
    for (var place :
        List.of(Path.of(""), folder, data, Path.of(System.getProperty("java.io.tmpdir")))) {
      try (var files = Files.list(place.toAbsolutePath())) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .noneMatch(name -> name.matches("(hs_err_pid|core|java_pid).*"));
      }
    }
  }

  @Test
  void anExhaustedHeap() throws IOException {
    beginABooking();
    comesHome("an exhausted heap", () -> faults.heap(kiosk()));
    assertNothingOfTheBookingIsLeft();
  }

  @Test
  void aPageWhoseScriptIsDeadIsLoadedAgainInTheSameProcess() throws IOException {
    beginABooking();
    var before = kiosk();
    comesHome("a dead page", () -> faults.blank(before));
    assertThat(kiosk()).isEqualTo(before);
    assertNothingOfTheBookingIsLeft();
  }

  @Test
  void aPageThatStaysDeadEndsTheProcess() throws IOException {
    beginABooking();
    var before = kiosk();
    comesHome("a page that stays dead", () -> faults.blankForEver(before));
    assertThat(kiosk()).isNotEqualTo(before);
    assertNothingOfTheBookingIsLeft();
  }

  @Test
  void threeCrashesAfterANewReleaseBringTheOlderOneBackAndNeverADesktop() {
    long good = generation();
    publishANewRelease();
    screen.await(KioskScreen.TITLES, BAD);
    for (int crash = 1; crash <= 3; crash++) {
      assertThat(generation()).isEqualTo(good + 1);
      var crashed = kiosk();
      long hurt = System.nanoTime();
      kill("KILL", crashed);
      await("an end", () -> !crashed.isAlive());
      await("paper where the window was", this::isPaper);
      awaitHome();
      System.out.printf("guard: kill %d: home after %d ms%n", crash, millisSince(hurt));
    }
    assertThat(generation()).isEqualTo(good);
    assertThat(screen.find(KioskScreen.TITLES, BAD)).isEmpty();
    assertThat(door.run(Map.of(), "agent", "status", "--data", data.toString()))
        .contains("taken back: generation " + (good + 1));
  }

  /** From the fault to a home page that is painted and has answered a finger. */
  private void comesHome(String name, Runnable fault) {
    fault.run();
    long hurt = System.nanoTime();
    awaitHome();
    long painted = millisSince(hurt);
    touchUntilAnswered();
    long answered = millisSince(hurt);
    System.out.printf(
        "guard: %s: home after %d ms, answered after %d ms%n", name, painted, answered);
    assertThat(answered).isLessThan(most.toMillis());
  }

  private void awaitHome() {
    await("the home page", () -> home().isPresent() && screen.eye().isDrawn(display()));
  }

  /** A page is painted a moment before its script runs; who is not answered touches again. */
  private void touchUntilAnswered() {
    long touched = 0;
    var end = CLOCK.instant().plus(PATIENCE);
    while (screen.find(KioskScreen.TITLES, FIRST_QUESTION).isEmpty()) {
      assertThat(CLOCK.instant()).as("no touch was answered").isBefore(end);
      var tile = home();
      if (tile.isPresent() && (touched == 0 || millisSince(touched) > AGAIN_MILLIS)) {
        screen.tap(tile.get());
        touched = System.nanoTime();
      }
    }
  }

  /** While a process is down its probe is as well. */
  private Optional<Place> home() {
    try {
      return screen.find(TILE, BOOK);
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private void assertNothingOfTheBookingIsLeft() {
    goToTheName();
    assertThat(screen.all("[data-keys]"))
        .hasSize(1)
        .allMatch(field -> !field.text().contains(NAME));
  }

  private void goToTheName() {
    screen.touch(".option:not([disabled])", "");
    screen.touch(".days .cell:not([disabled])", "");
    screen.touch(".times .cell:not([disabled])", "");
    screen.touch(TILE, "我已阅读并同意");
    screen.await(KioskScreen.TITLES, "称呼");
  }

  /** A bulletin on top of what is there, as the agent does it. */
  private void publishANewRelease() {
    var body =
        """
        {"kind":"bulletin","formatVersion":1,"publisher":{"zh":"街道"},"approver":"张",
        "validFrom":"%s","board":"publicity","title":{"zh":"%s"}}
        """
            .formatted(CLOCK.instant().minusSeconds(60), BAD)
            .getBytes(StandardCharsets.UTF_8);
    try (var agent = AgentStore.open(data, CLOCK)) {
      var entries = agent.entries();
      entries.put("street/bulletin/bad.json", Sha256.hex(body));
      agent.switchShelf(agent.trusted().orElseThrow(), entries, Map.of(Sha256.hex(body), body));
    }
  }

  private long generation() {
    try (var store = KioskStore.openIfReady(data, CLOCK).orElseThrow()) {
      return store.generation();
    }
  }

  /** The process that the script keeps. */
  private ProcessHandle kiosk() {
    return showroom
        .handle()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow();
  }

  private static void kill(String signal, ProcessHandle process) {
    try {
      var kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).inheritIO().start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Rectangle display() {
    return new Rectangle(screen.eye().size());
  }

  private boolean isPaper() {
    var size = screen.eye().size();
    return screen.eye().look(new Rectangle(size.width / 2, size.height / 2, 1, 1)).getRGB(0, 0)
        == PAPER;
  }

  private static long millisSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(end);
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
