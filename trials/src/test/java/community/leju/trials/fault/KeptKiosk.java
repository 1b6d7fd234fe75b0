package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.process.launch.Failure;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Place;
import community.leju.trials.stage.Showroom;
import java.awt.Rectangle;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A kiosk that {@code leju kiosk keep} keeps, and a person before it who is patient. */
public final class KeptKiosk implements AutoCloseable {
  /** What the first page of a booking asks. */
  private static final String FIRST_QUESTION = "您要办什么";

  private static final String BOOK = "预约办理";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOOK_MILLIS = 30;
  private static final int AGAIN_MILLIS = 1_000;
  private static final int PAPER = 0xFFF6F4EE;

  private final Showroom showroom;
  private final KioskScreen screen;

  public KeptKiosk(Showroom showroom) {
    this.showroom = showroom;
    this.screen = showroom.screen();
  }

  public KioskScreen screen() {
    return screen;
  }

  /** The script. */
  public ProcessHandle keeper() {
    return showroom.handle();
  }

  /** The process that the script keeps. */
  public ProcessHandle process() {
    return keeper()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow();
  }

  /** Sends it a signal. */
  public void kill(String signal) {
    try {
      var kill = new ProcessBuilder("kill", "-" + signal, "" + process().pid()).inheritIO().start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the home page is painted. */
  public void awaitHome() {
    await(
        "the home page",
        () -> home().isPresent() && screen.eye().isDrawn(new Rectangle(screen.eye().size())));
  }

  /** Waits until the display shows paper where the window was. */
  public void awaitPaper() {
    var size = screen.eye().size();
    var middle = new Rectangle(size.width / 2, size.height / 2, 1, 1);
    await("paper", () -> screen.eye().look(middle).getRGB(0, 0) == PAPER);
  }

  /**
   * Touches 预约办理. A page is painted a moment before its script runs; who is not answered touches
   * again.
   */
  public void touchUntilAnswered() {
    long begun = System.nanoTime();
    long touched = begun - Duration.ofMillis(AGAIN_MILLIS).toNanos();
    while (find(KioskScreen.TITLES, FIRST_QUESTION).isEmpty()) {
      assertThat(millisSince(begun)).as("no touch was answered").isLessThan(PATIENCE.toMillis());
      var tile = home();
      if (tile.isPresent() && millisSince(touched) >= AGAIN_MILLIS) {
        screen.tap(tile.get());
        touched = System.nanoTime();
      }
    }
  }

  private Optional<Place> home() {
    return find(KioskScreen.PRESSABLE, BOOK);
  }

  /** While a process is down its probe is as well; it may also end between a look and a touch. */
  private Optional<Place> find(String selector, String words) {
    try {
      return screen.find(selector, words);
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  /** Milliseconds since a moment of {@link System#nanoTime()}. */
  public static long millisSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }

  private static void await(String what, BooleanSupplier condition) {
    long begun = System.nanoTime();
    try {
      while (!condition.getAsBoolean()) {
        assertThat(millisSince(begun)).as("waits for " + what).isLessThan(PATIENCE.toMillis());
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    showroom.close();
  }
}
