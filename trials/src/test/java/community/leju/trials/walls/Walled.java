package community.leju.trials.walls;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.screen.Backdrop;
import community.leju.trials.screen.Eye;
import community.leju.trials.screen.Hands;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import community.leju.trials.stage.WindowManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;

/** A kiosk under a window manager, with a backdrop that shows where its window has a hole. */
final class Walled implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path data;
  private final ArrayDeque<AutoCloseable> opened = new ArrayDeque<>();
  private final Eye eye = new Eye();
  private final Hands hands = new Hands();
  private final Backdrop backdrop;
  private final Showroom showroom;
  private final KioskScreen screen;

  /** Opens it; before the kiosk is there, the backdrop is seen: the eye can see it at all. */
  Walled(Showroom.Setting setting) throws IOException {
    data = setting.data();
    try {
      opened.push(WindowManager.start(data.resolve("openbox")));
      backdrop = new Backdrop();
      opened.push(backdrop);
      await("the backdrop was never seen", () -> hole() > 0);
      showroom = Showroom.openWholeStreet(Door.own(), setting);
      opened.push(showroom);
      screen = showroom.screen();
      screen.await(KioskScreen.PRESSABLE, "预约办理");
      await("the window never covered the display", () -> hole() == 0);
    } catch (IOException | RuntimeException | AssertionError e) {
      // What has been started must not stay.
      close();
      throw e;
    }
  }

  KioskScreen screen() {
    return screen;
  }

  Hands hands() {
    return hands;
  }

  Eye eye() {
    return eye;
  }

  /** How many pixels of the display are not the kiosk's. */
  long hole() {
    return Backdrop.seen(eye.look());
  }

  boolean isAt(String path) {
    return !screen.all("#screen[data-path^='" + path + "']").isEmpty();
  }

  String log() {
    try {
      return Files.readString(data.resolve("logs/kiosk.log"))
          + Files.readString(data.resolve("logs/kiosk.err"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The window covers all, on the same page, and lives. */
  void assertShown(String after, String path) {
    await("a hole in the window after " + after, () -> hole() == 0);
    assertThat(showroom.handle().isAlive()).as("the kiosk lives after " + after).isTrue();
    await("another page after " + after, () -> isAt(path));
  }

  /** And nothing went through it. */
  void assertWalled(String after, String path) {
    assertShown(after, path);
    assertThat(backdrop.felt()).as("presses that went through with " + after).isZero();
  }

  /** And answers a finger. */
  void assertAnswers(String after) {
    screen.touch(".bar .find", "");
    await("no answer to a touch after " + after, () -> isAt("/search"));
    screen.touch(".bar .key", "首页");
    await("no answer to a touch after " + after, () -> isAt("/home"));
  }

  /** By the key that is on every page, whatever language the monkey chose. */
  void goHome(String where) {
    await(
        "no way home; " + where,
        () -> {
          screen.find(".bar .key[hx-get='/home']:not([disabled])", "").ifPresent(screen::tap);
          return isAt("/home");
        });
  }

  void await(String failure, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as(failure).isLessThan(end);
      hands.rest(20);
    }
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
