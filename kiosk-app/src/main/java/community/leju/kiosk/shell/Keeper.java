package community.leju.kiosk.shell;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the window over the whole screen, whatever a window manager or another window does to it.
 * It looks some times a second instead of answering each event: two that answer each other would
 * never end.
 */
final class Keeper {
  private static final Logger log = LoggerFactory.getLogger(Keeper.class);
  private static final int LOOK_MILLIS = 250;

  private final Stage stage;
  private boolean wasRight = true;

  /** Keeps that window, whose size it sets. */
  Keeper(Stage stage) {
    this.stage = stage;
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    cover(Screen.getPrimary().getBounds());
  }

  /** Looks from now on. */
  void start() {
    Thread.ofPlatform().daemon().name("keeper").start(this::watch);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        Platform.runLater(this::look);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    var screen = Screen.getPrimary().getBounds();
    boolean covers = isShown() && isOver(screen);
    if (!covers) {
      cover(screen);
    }
    if (!covers || !stage.isFocused()) {
      stage.toFront();
      stage.requestFocus();
    }
    if (wasRight && !covers) {
      log.warn("the window did not cover the screen; it is put back");
    }
    wasRight = covers;
  }

  private boolean isShown() {
    return stage.isShowing()
        && !stage.isIconified()
        && stage.isFullScreen()
        && stage.isAlwaysOnTop();
  }

  private boolean isOver(Rectangle2D screen) {
    return stage.getX() == screen.getMinX()
        && stage.getY() == screen.getMinY()
        && stage.getWidth() == screen.getWidth()
        && stage.getHeight() == screen.getHeight();
  }

  private void cover(Rectangle2D screen) {
    stage.setIconified(false);
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    stage.setWidth(screen.getWidth());
    stage.setHeight(screen.getHeight());
    stage.setFullScreen(true);
    stage.setAlwaysOnTop(true);
  }
}
