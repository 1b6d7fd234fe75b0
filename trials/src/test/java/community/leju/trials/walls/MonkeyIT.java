package community.leju.trials.walls;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.screen.KioskScreen;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import community.leju.trials.stage.VirtualPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand touches, drags and keys without sense: never out, never stuck, never an error. */
class MonkeyIT {
  private static final int PORT = 8860;
  private static final int EVENTS = number("LEJU_MONKEY_EVENTS", 10_000);
  private static final int SEED = number("LEJU_MONKEY_SEED", 20_261);
  private static final int CHECK_EVERY = 250;
  private static final int REMEMBERED = 40;
  private static final Duration MOST = Duration.ofMinutes(15);
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final Pattern TROUBLE =
      Pattern.compile("(?m)^.*(ERROR|a page failed|a script failed|Exception|brought back).*$");

  @TempDir Path folder;

  private final ArrayDeque<String> last = new ArrayDeque<>();

  private static int number(String name, int otherwise) {
    return Optional.ofNullable(System.getenv(name)).map(Integer::parseInt).orElse(otherwise);
  }

  @Test
  void tenThousandEventsLeadNowhere() throws IOException {
    var door = Door.own();
    var print = Files.createDirectories(folder.resolve("printer"));
    try (var printer = VirtualPrinter.start(door, print)) {
      var settings = List.of("idle-seconds=900", "attract=0", printer.setting());
      var kiosk = folder.resolve("kiosk");
      var setting = new Showroom.Setting(Showroom.demoPack(door), kiosk, PORT, true, settings);
      try (var walled = new Walled(setting)) {
        run(walled);
      }
      System.out.printf(
          "the monkey, seed %d: %d events, %d files of paper%n",
          SEED, EVENTS, files(printer.paper()));
    }
  }

  private void run(Walled walled) {
    var monkey = new Monkey(SEED, walled.screen(), walled.hands());
    long began = System.nanoTime();
    for (int event = 1; event <= EVENTS; event++) {
      remember(event + " " + monkey.act());
      if (event % CHECK_EVERY == 0) {
        check(walled, "seed %d, event %d, the last: %s".formatted(SEED, event, last));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as("in time").isLessThan(MOST);
      }
    }
  }

  private void remember(String what) {
    last.add(what);
    if (last.size() > REMEMBERED) {
      last.removeFirst();
    }
  }

  private static void check(Walled walled, String where) {
    long asked = System.nanoTime();
    assertThat(walled.screen().all("#screen[data-path^='/']")).as("a page; " + where).hasSize(1);
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).as(where).isLessThan(ANSWER);
    assertThat(walled.isAt("/failed")).as("a failed page; " + where).isFalse();
    assertThat(TROUBLE.matcher(walled.log()).results().map(one -> one.group())).as(where).isEmpty();
    // Keys that reach a window which the window manager hid are gone in a quarter of a second.
    walled.assertShown(where, "/");
    walled.screen().find(KioskScreen.PRESSABLE, "知道了").ifPresent(walled.screen()::tap);
    walled.goHome(where);
  }

  private static long files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
