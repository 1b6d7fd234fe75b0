package community.leju.kiosk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.kiosk.Kiosk;
import community.leju.kiosk.guard.LifeWatch;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.web.WebView;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The real WebView, without a display. One test: a toolkit starts once in a process. */
class ShellTest {
  @TempDir Path folder;

  /** A process that ends around a living WebView may abort in the engine's last steps. */
  @AfterAll
  static void endTheToolkit() throws InterruptedException {
    Platform.exit();
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("JavaFX Application Thread")) {
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
      }
    }
  }

  @Test
  void theHomePageFillsTheScreenAndNothingStandsOutsideIt() throws Exception {
    try (var store = new SampleStore(folder, SampleKiosk.CLOCK).enrol()) {
      store.show(SampleItems.all(), SampleItems.form());
      try (var kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong())) {
        var shell = new Shell(new Shell.Window(true, 0, 0));
        shell.show(kiosk.server().bootAddress());
        shell.awaitPainted();
        var tiles = JsonMapper.shared().readTree(shell.places(".tile"));
        assertThat(tiles.size()).isEqualTo(7);
        for (var place : JsonMapper.shared().readTree(shell.places("button, h1, strong"))) {
          double right = place.path("x").asDouble() + place.path("width").asDouble();
          double bottom = place.path("y").asDouble() + place.path("height").asDouble();
          assertThat(right).as(place.toString()).isLessThanOrEqualTo(1080);
          assertThat(bottom).as(place.toString()).isLessThanOrEqualTo(1920);
        }
        for (var key : JsonMapper.shared().readTree(shell.places(".bar .key"))) {
          // 15 mm of a 546 mm panel whose diagonal has 2203 pixels.
          assertThat(key.path("height").asDouble()).isGreaterThanOrEqualTo(15 * 2203 / 546.0);
        }
        watchdogLeavesALivingScreenAlone(shell, kiosk);
        aPageThatDiedIsLoadedAgainAndItsVisitWiped(shell, kiosk);
        aPageCannotLeaveAndKeepsNothing(shell);
        watchdogBitesWhenTheScreenIsStuck(shell, kiosk);
      }
    }
  }

  private static void aPageCannotLeaveAndKeepsNothing(Shell shell) throws Exception {
    try (var trap = new TrapSite()) {
      shell.show(trap.address());
      assertThat(trap.next()).isEqualTo("open:false confirm:false prompt: storage:false cookie:");
      // It has put a word into the session's storage, and waits.
      shell.forget();
      assertThat(trap.next()).isEqualTo("session:null");
      assertThat(trap.next()).isEqualTo("back from elsewhere, history 1");
      assertThat(trap.next()).isEqualTo("back from a picture");
      assertThat(trap.next()).isEqualTo("no download");
      assertThat(trap.next()).isEqualTo("no file");
    }
  }

  private static void watchdogLeavesALivingScreenAlone(Shell shell, Kiosk kiosk)
      throws InterruptedException {
    var bitten = new CountDownLatch(1);
    var visit = kiosk.visits().current();
    long before = kiosk.beats().count();
    var life = new LifeWatch();
    var watchdog = watchdog(shell, kiosk, life);
    watchdog.start(bitten::countDown);
    assertThat(bitten.await(6, TimeUnit.SECONDS)).isFalse();
    assertThat(life.lives()).isTrue();
    assertThat(kiosk.beats().count() - before).isBetween(4L, 8L);
    assertThat(kiosk.visits().current()).isEqualTo(visit);
    watchdog.rest();
  }

  private static void aPageThatDiedIsLoadedAgainAndItsVisitWiped(Shell shell, Kiosk kiosk)
      throws InterruptedException {
    var bitten = new CountDownLatch(1);
    kiosk.visits().use();
    var visit = kiosk.visits().current();
    Platform.runLater(() -> view().getEngine().executeScript("document.open(); document.close()"));
    var watchdog = watchdog(shell, kiosk, new LifeWatch());
    watchdog.start(bitten::countDown);
    for (int i = 0; i < 100 && kiosk.visits().current().equals(visit); i++) {
      Thread.sleep(100);
    }
    assertThat(kiosk.visits().current().used()).isFalse();
    long before = kiosk.beats().count();
    assertThat(bitten.await(4, TimeUnit.SECONDS)).isFalse();
    assertThat(kiosk.beats().count()).isGreaterThan(before);
    assertThat(JsonMapper.shared().readTree(shell.places(".tile")).size()).isEqualTo(7);
    watchdog.rest();
  }

  private static WebView view() {
    return (WebView) Window.getWindows().getFirst().getScene().getRoot();
  }

  private static void watchdogBitesWhenTheScreenIsStuck(Shell shell, Kiosk kiosk)
      throws InterruptedException {
    var bitten = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    Platform.runLater(() -> {
      try {
        release.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    watchdog(shell, kiosk, new LifeWatch()).start(bitten::countDown);
    assertThat(bitten.await(8, TimeUnit.SECONDS)).isTrue();
    release.countDown();
  }

  private static Watchdog watchdog(Shell shell, Kiosk kiosk, LifeWatch life) {
    return new Watchdog(shell, life, kiosk.beats()::count, kiosk.visits()::wipe);
  }
}
