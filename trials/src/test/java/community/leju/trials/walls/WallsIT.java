package community.leju.trials.walls;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.screen.Backdrop;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever hands do under a window manager, the window stays, on its page, and answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsIT {
  private static final int PORT = 8840;
  private static final String HOME = "/home";
  private static final int WM_MILLIS = 150;
  private static final int HOLD_MILLIS = 3_000;
  private static final int SEAL_MILLIS = 5_500;

  /** Bits of the mouse's buttons as AWT numbers them. */
  private static final int MIDDLE = 2;

  private static final int RIGHT = 3;

  @TempDir static Path data;

  private Walled walled;

  @BeforeAll
  void open() throws IOException {
    var settings = List.of("idle-seconds=900", "attract=0");
    var pack = Showroom.demoPack(Door.own());
    walled = new Walled(new Showroom.Setting(pack, data.resolve("kiosk"), PORT, true, settings));
  }

  @AfterAll
  void close() {
    walled.close();
  }

  @BeforeEach
  void atHome() {
    walled.screen().touchHome();
    walled.await("no home page", () -> walled.isAt(HOME));
  }

  @Test
  void noKeysTogetherLeadOut() {
    for (var chord : Chords.all()) {
      var name = Chords.name(chord);
      walled.hands().keys(chord);
      // Only now the window manager does what its keys say: a look before that sees nothing of it.
      walled.hands().rest(WM_MILLIS);
      walled.assertWalled(name, HOME);
      walled.assertAnswers(name);
    }
    // The window manager did what its keys say: this test can fail.
    assertThat(walled.log())
        .contains("somebody wanted to close the window")
        .contains("the window did not cover the screen");
  }

  @Test
  void fiveShiftsAreFiveShifts() {
    askForNumber();
    for (int i = 0; i < 5; i++) {
      walled.hands().keys(List.of(KeyEvent.VK_SHIFT));
    }
    walled.hands().keys(List.of(KeyEvent.VK_1));
    walled.await("the field is not '1'", () -> typed().equals("1"));
    walled.assertWalled("five Shifts", "/progress");
  }

  @Test
  void holdingDraggingAndOtherButtonsDoNothing() {
    var screen = walled.screen();
    var tile = screen.awaitStill(".tile:not([aria-disabled=true])", "").box();
    var middle = new Point((int) tile.getCenterX(), (int) tile.getCenterY());
    for (int button : new int[] {MIDDLE, RIGHT}) {
      walled.hands().press(middle, button, 100);
      walled.assertWalled("button " + button, HOME);
    }
    var header = screen.await("header.top", "").box();
    var still = new Point((int) header.getCenterX(), (int) header.getCenterY());
    walled.hands().press(still, 1, HOLD_MILLIS);
    walled.assertWalled("a long press", HOME);
    var size = walled.eye().size();
    for (var corner :
        List.of(new Point(0, 0), new Point(size.width - 1, size.height - 1), new Point(0, 400))) {
      walled.hands().drag(middle, corner);
      walled.assertWalled("a drag to " + corner, HOME);
      walled.hands().drag(corner, still);
      walled.assertWalled("a drag from " + corner, HOME);
    }
    walled.hands().wheel(-3, List.of(KeyEvent.VK_CONTROL));
    walled.assertWalled("a wheel with Control", HOME);
    assertThat(screen.awaitStill(".tile:not([aria-disabled=true])", "").box()).isEqualTo(tile);
    walled.assertAnswers("all of it");
  }

  @Test
  void theSealHeldLeadsToTheTechniciansDoorAndNowhereElse() {
    var seal = walled.screen().await(".seal", "").box();
    var middle = new Point((int) seal.getCenterX(), (int) seal.getCenterY());
    walled.hands().press(middle, 1, HOLD_MILLIS);
    walled.assertWalled("the seal held too shortly", HOME);
    walled.hands().press(middle, 1, SEAL_MILLIS);
    walled.await("no door behind the seal", () -> walled.isAt("/technician"));
    // A visit that has ended is followed by a new page: it must not take this one away.
    walled.hands().rest(2_000);
    walled.assertWalled("the seal held", "/technician");
    walled.screen().touch(".bar .key.primary", "");
    walled.await("no way back from the door", () -> walled.isAt(HOME));
  }

  @Test
  void theClipboardIsNobodys() throws Exception {
    var clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
    clipboard.setContents(new StringSelection("7777"), null);
    askForNumber();
    walled.hands().keys(List.of(KeyEvent.VK_1));
    walled.await("the field is not '1'", () -> typed().equals("1"));
    var field = walled.screen().await("[data-keys]", "").box();
    for (int key : new int[] {KeyEvent.VK_A, KeyEvent.VK_C, KeyEvent.VK_X, KeyEvent.VK_V}) {
      walled.hands().keys(List.of(KeyEvent.VK_CONTROL, key));
    }
    walled.hands().keys(List.of(KeyEvent.VK_SHIFT, KeyEvent.VK_INSERT));
    walled.hands().press(new Point((int) field.getCenterX(), (int) field.getCenterY()), MIDDLE, 50);
    // One more digit, so that all before it has been done.
    walled.hands().keys(List.of(KeyEvent.VK_2));
    walled.await("the field is not '12'", () -> typed().equals("12"));
    assertThat(clipboard.getData(DataFlavor.stringFlavor)).isEqualTo("7777");
  }

  private void askForNumber() {
    walled.screen().touch(KioskScreen.PRESSABLE, "查我的进度");
    walled.await("no question for the number", () -> walled.isAt("/progress"));
    walled.screen().awaitStill("[data-keys]", "");
  }

  private String typed() {
    return walled.screen().await("[data-keys]", "").text();
  }

  @Test
  void anotherWindowIsCoveredAgain() {
    try (var _ = new Backdrop(new Rectangle(200, 300, 400, 300))) {
      walled.hands().rest(1_000);
      walled.assertWalled("another window", HOME);
      walled.assertAnswers("another window");
    }
  }
}
