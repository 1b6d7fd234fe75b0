package community.leju.trials.walls;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.screen.KioskScreen;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import community.leju.trials.stage.VirtualPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Who goes away in the middle of a form leaves nothing in any file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TraceIT {
  private static final int PORT = 8850;
  private static final String KEY = ".hg-button";
  private static final String TILE = KioskScreen.PRESSABLE;

  private static final String NAME = "Zvxqwj Kqzvhb";
  private static final String PHONE = "02193850716";
  private static final String SEARCHED = "zqxvwkj";
  private static final String PENDING = "nvqiongkuaxve";
  private static final List<String> CANARIES = List.of(NAME, PHONE, SEARCHED, PENDING);

  /** Where a toolkit or an engine keeps things of its own. */
  private static final List<String> CACHES =
      List.of(".java", ".openjfx", ".cache", ".local", ".config");

  @TempDir static Path folder;

  // What the machine says of a file's time may be a little behind.
  private final Instant began = Instant.now().minusSeconds(2);
  private final Door door = Door.own();
  private VirtualPrinter printer;
  private Showroom.Setting setting;
  private Showroom showroom;
  private KioskScreen screen;

  @BeforeAll
  void open() throws IOException {
    printer = VirtualPrinter.start(door, Files.createDirectories(folder.resolve("printer")));
    Files.createDirectories(folder.resolve("temporary"));
    var settings = List.of("idle-seconds=15", "warning-seconds=20", "attract=0", printer.setting());
    var kiosk = folder.resolve("kiosk");
    setting = new Showroom.Setting(Showroom.demoPack(door), kiosk, PORT, true, settings);
    showroom = Showroom.open(door, setting, environment());
    screen = showroom.screen();
    screen.await(TILE, "预约办理");
  }

  /** Its temporary files lie where they are looked for. */
  private static Map<String, String> environment() {
    return Map.of("KIOSK_FLAGS", "-Djava.io.tmpdir=" + folder.resolve("temporary"));
  }

  @AfterAll
  void close() {
    showroom.close();
    printer.close();
  }

  @Test
  @Order(1)
  void theSearchFindsEveryWriting() throws IOException {
    var name = "王秀英 Zvxqwj";
    for (var writing : Search.writings(name).entrySet()) {
      var file = Files.createTempFile(folder, "control", "");
      Files.write(file, writing.getValue());
      assertThat(new Search(List.of(name), began).below(List.of(folder), 3))
          .as(writing.getKey())
          .isNotEmpty();
      Files.delete(file);
    }
  }

  @Test
  @Order(2)
  void afterTheTimeOutNothingIsLeft() throws IOException {
    fillHalf();
    awaitWarning();
    screen.awaitGone("#idle b", "");
    screen.await("#screen[data-path='/home']", "");
    assertThat(traces()).isEmpty();
    openName();
    assertThat(screen.await("[data-keys]", "").text()).isEmpty();
  }

  @Test
  @Order(3)
  void afterAPowerCutNothingIsLeftOrRestored() throws IOException {
    screen.touchHome();
    fillHalf();
    showroom.kill();
    assertThat(traces()).isEmpty();

    showroom = Showroom.reopen(door, setting, environment());
    screen = showroom.screen();
    screen.await("#screen[data-path='/home']", "");
    openName();
    assertThat(screen.await("[data-keys]", "").text()).isEmpty();
    assertThat(traces()).isEmpty();
  }

  /** A search, a name and a number; then back, where letters wait for their characters. */
  private void fillHalf() {
    screen.touch(TILE, "搜索");
    screen.awaitStill(KEY, "清空");
    screen.type(KEY, SEARCHED.toUpperCase(Locale.ROOT));
    screen.touchHome();
    openName();
    screen.touch(KEY, "英文");
    screen.type(KEY, NAME);
    screen.touch(TILE, "下一步");
    screen.await(KioskScreen.TITLES, "电话");
    screen.type(KEY, PHONE);
    screen.touch(TILE, "下一步");
    screen.awaitStill(TILE, "确认预约");
    screen.touch(".bar .key", "返回");
    screen.await(KioskScreen.TITLES, "电话");
    screen.touch(".bar .key", "返回");
    screen.await(KioskScreen.TITLES, "称呼");
    screen.awaitStill(KEY, "英文");
    screen.type(KEY, PENDING);
    screen.await(".spelt", "");
  }

  private void awaitWarning() {
    var end = Instant.now().plusSeconds(60);
    while (screen.find("#idle b", "").isEmpty()) {
      assertThat(Instant.now()).as("no warning came").isBefore(end);
    }
  }

  private void openName() {
    screen.touch(TILE, "预约办理");
    screen.touch(".option:not([disabled])", "");
    screen.touch(".days .cell:not([disabled])", "");
    screen.touch(".times .cell:not([disabled])", "");
    screen.touch(TILE, "我已阅读并同意");
    screen.await(KioskScreen.TITLES, "称呼");
  }

  private List<String> traces() throws IOException {
    var search = new Search(CANARIES, began);
    var found = new ArrayList<>(search.below(List.of(folder), Integer.MAX_VALUE));
    var home = Path.of(System.getProperty("user.home"));
    found.addAll(search.below(CACHES.stream().map(home::resolve).toList(), 8));
    // What does not ask the JVM where temporary files go.
    found.addAll(search.below(List.of(Path.of(System.getProperty("java.io.tmpdir"))), 1));
    return found;
  }
}
