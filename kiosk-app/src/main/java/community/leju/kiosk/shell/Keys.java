package community.leju.kiosk.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Which keys of a plugged-in keyboard reach the page: those with which one types, moves about and
 * presses. All else is somebody's command to a browser or a desktop, and there is none here.
 */
final class Keys {
  private static final Set<KeyCode> MOVING =
      EnumSet.of(
          KeyCode.TAB,
          KeyCode.ENTER,
          KeyCode.SPACE,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.SHIFT);

  private static final Set<KeyCode> MARKS =
      EnumSet.of(
          KeyCode.COMMA,
          KeyCode.PERIOD,
          KeyCode.SLASH,
          KeyCode.BACK_SLASH,
          KeyCode.SEMICOLON,
          KeyCode.QUOTE,
          KeyCode.BACK_QUOTE,
          KeyCode.MINUS,
          KeyCode.EQUALS,
          KeyCode.OPEN_BRACKET,
          KeyCode.CLOSE_BRACKET);

  /** What Tab, Enter, Backspace and Delete type. */
  private static final String TYPED = "\t\r\n\b\u007F";

  private Keys() {}

  static boolean pass(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return false;
    }
    return event.getEventType() == KeyEvent.KEY_TYPED
        ? isText(event.getCharacter())
        : isOfUse(event.getCode(), event.isShiftDown());
  }

  private static boolean isText(String typed) {
    return typed.chars().allMatch(one -> !Character.isISOControl(one) || TYPED.indexOf(one) >= 0);
  }

  private static boolean isOfUse(KeyCode code, boolean shift) {
    // Shift and Delete cut to the clipboard, which the next person would have.
    return code.isLetterKey()
        || code.isDigitKey()
        || MARKS.contains(code)
        || (MOVING.contains(code) && !(shift && code == KeyCode.DELETE));
  }
}
