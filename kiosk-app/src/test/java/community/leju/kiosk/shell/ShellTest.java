package community.leju.kiosk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The real WebView, without a display. One test: a toolkit starts once in a process. */
class ShellTest {
  @TempDir Path folder;

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
        watchdogBitesWhenTheScreenIsStuck();
      }
    }
  }

  private static void watchdogBitesWhenTheScreenIsStuck() throws InterruptedException {
    var bitten = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var thread = new Watchdog(Duration.ofSeconds(2), System::nanoTime, bitten::countDown).start();
    javafx.application.Platform.runLater(() -> {
      try {
        release.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    assertThat(bitten.await(15, TimeUnit.SECONDS)).isTrue();
    release.countDown();
    thread.join(5_000);
  }
}
