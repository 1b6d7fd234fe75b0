package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.screen.Hands;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Place;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import community.leju.trials.stage.WindowManager;
import java.awt.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Chinese on the real window: by letters on a plugged-in keyboard, by touch, by handwriting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypingIT {
  private static final int PORT = 8_492;
  private static final int ROUNDING_PX = 2;

  private Showroom showroom;
  private KioskScreen screen;
  private final Hands hands = new Hands();
  private WindowManager manager;

  /** A row of the page for people, which is this test's list too. */
  private record Row(String typed, String text) {}

  @BeforeAll
  void openTheQuestion(@TempDir Path data) throws IOException {
    manager = WindowManager.start(data.resolve("openbox"));
    var door = Door.own();
    showroom =
        Showroom.openWholeStreet(
            door, new Showroom.Setting(Showroom.demoPack(door), data, PORT, true, List.of()));
    screen = showroom.screen();
    screen.touch(KioskScreen.PRESSABLE, "预约办理");
    screen.touch(".option:not([disabled])", "");
    screen.touch(".days .cell:not([disabled])", "");
    screen.touch(".times .cell:not([disabled])", "");
    screen.touch(KioskScreen.PRESSABLE, "我已阅读并同意");
    screen.await(KioskScreen.TITLES, "称呼");
  }

  @AfterAll
  void close() {
    showroom.close();
    manager.close();
  }

  private static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    for (var line : Files.readAllLines(Door.own().root().resolve("docs/typing.md"))) {
      var cells = line.split("\\|", -1);
      if (cells.length == 4 && cells[1].strip().matches("[a-z].*") && !line.contains("typed")) {
        rows.add(new Row(cells[1].strip(), cells[2].strip()));
      }
    }
    return rows;
  }

  @Test
  void whatResidentsWriteIsOnTheFirstPage() throws IOException {
    var rows = rows();
    assertThat(rows).hasSize(30);
    var missing = new ArrayList<String>();
    for (var row : rows) {
      var typed = row.typed().split(" ", -1);
      var texts = row.text().split(" ", -1);
      assertThat(texts).as(row.typed()).hasSameSizeAs(typed);
      screen.touch(".hg-button", "清空");
      var whole = new StringBuilder();
      for (int i = 0; i < typed.length; i++) {
        whole.append(texts[i]);
        if (!take(typed[i], texts[i], whole.toString())) {
          missing.add(typed[i] + ": " + texts[i]);
          break;
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Types a piece and takes its words, if they can be seen. */
  private boolean take(String typed, String text, String whole) {
    hands.type(typed);
    if (!Character.isDigit(typed.charAt(0))) {
      awaitCandidatesOf(typed);
      var found = candidate(text);
      if (found.isEmpty()) {
        return false;
      }
      screen.tap(found.get());
    }
    screen.await("#answer", whole);
    return true;
  }

  /** The last letters' candidates come a moment after them. */
  private void awaitCandidatesOf(String typed) {
    screen.await(".candidates[data-of=\"" + typed + "\"]", "");
  }

  private Optional<Place> candidate(String text) {
    var page = screen.await(".candidates", "").box();
    page.grow(ROUNDING_PX, ROUNDING_PX);
    return screen.all(".candidate").stream()
        .filter(one -> one.text().strip().equals(text) && page.contains(one.box()))
        .findFirst();
  }

  @Test
  void aCharacterIsWrittenWithAFinger() {
    screen.touch(".hg-button", "清空");
    screen.touch(".hg-button", "手写");
    var pad = screen.awaitStill(".pad canvas", "").box();
    double side = 0.8 * pad.height;
    double left = pad.getCenterX() - side / 2;
    double top = pad.getCenterY() - side / 2;
    // 王: three across, one down between the second.
    double[][] strokes = {{.1, .1, .9, .1}, {.2, .5, .8, .5}, {.5, .1, .5, .9}, {.05, .9, .95, .9}};
    for (var stroke : strokes) {
      hands.drag(
          new Point((int) (left + side * stroke[0]), (int) (top + side * stroke[1])),
          new Point((int) (left + side * stroke[2]), (int) (top + side * stroke[3])));
    }
    screen.touch(".candidate", "王");
    screen.await("#answer", "王");
    screen.touch(".pad-keys button", "删除");
    screen.touch(".pad-keys button", "键盘");
    assertThat(screen.awaitStill("#answer", "").text().strip()).isEmpty();
  }

  @Test
  void nothingIsLearnt() {
    screen.touch(".hg-button", "清空");
    hands.type("zhaomeihua");
    awaitCandidatesOf("zhaomeihua");
    var before = candidates();
    for (int i = 0; i < 5; i++) {
      screen.tap(candidate("赵美花").orElseThrow());
      hands.type("zhaomeihua");
      awaitCandidatesOf("zhaomeihua");
    }
    assertThat(candidates()).isEqualTo(before);
  }

  private List<String> candidates() {
    screen.eye().awaitStill();
    return screen.all(".candidate").stream().map(Place::text).toList();
  }
}
