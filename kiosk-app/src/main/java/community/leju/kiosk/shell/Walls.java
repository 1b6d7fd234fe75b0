package community.leju.kiosk.shell;

import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.RotateEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.SwipeEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Stands round the page: what comes from fingers and keys and is neither a touch, nor typing, nor a
 * wheel's turn ends here.
 */
final class Walls {
  private long touches;

  private Walls() {}

  /** Raises the walls. */
  static Walls round(Scene scene) {
    var walls = new Walls();
    scene.addEventFilter(KeyEvent.ANY, walls::key);
    scene.addEventFilter(MouseEvent.ANY, walls::mouse);
    scene.addEventFilter(ScrollEvent.ANY, Walls::wheel);
    // What is dropped into the page would be loaded; what is dragged out would be a file.
    scene.addEventFilter(DragEvent.ANY, DragEvent::consume);
    scene.addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
    scene.addEventFilter(ZoomEvent.ANY, ZoomEvent::consume);
    scene.addEventFilter(RotateEvent.ANY, RotateEvent::consume);
    scene.addEventFilter(SwipeEvent.ANY, SwipeEvent::consume);
    return walls;
  }

  /** How often somebody touched or pressed a key since the walls stand. On the toolkit's thread. */
  long touches() {
    return touches;
  }

  private void key(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      touches++;
    }
    endUnless(Keys.pass(event), event);
  }

  private void mouse(MouseEvent event) {
    if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      touches++;
    }
    // The middle button pastes what was marked last, the side ones go through the history.
    boolean finger =
        event.getButton() == MouseButton.NONE || event.getButton() == MouseButton.PRIMARY;
    endUnless(finger && event.getEventType() != MouseEvent.DRAG_DETECTED, event);
  }

  private static void wheel(ScrollEvent event) {
    endUnless(!event.isControlDown() && !event.isAltDown() && !event.isMetaDown(), event);
  }

  private static void endUnless(boolean passes, InputEvent event) {
    if (!passes) {
      event.consume();
    }
  }
}
