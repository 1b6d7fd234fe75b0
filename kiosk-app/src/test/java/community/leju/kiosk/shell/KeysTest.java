package community.leju.kiosk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static boolean passes(KeyCode code, String modifiers) {
    return Keys.pass(
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            code,
            modifiers.contains("shift"),
            modifiers.contains("control"),
            modifiers.contains("alt"),
            modifiers.contains("meta")));
  }

  private static boolean typed(String character) {
    return Keys.pass(
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  @Test
  void whatOneTypesAndMovesWithPasses() {
    var codes =
        EnumSet.of(
            KeyCode.A, KeyCode.Z, KeyCode.DIGIT0, KeyCode.NUMPAD9, KeyCode.TAB, KeyCode.ENTER);
    codes.addAll(EnumSet.of(KeyCode.SPACE, KeyCode.BACK_SPACE, KeyCode.DELETE, KeyCode.SHIFT));
    codes.addAll(EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT));
    codes.addAll(EnumSet.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END));
    assertThat(codes).allMatch(code -> passes(code, ""));
    assertThat(passes(KeyCode.TAB, "shift")).isTrue();
    for (var text : List.of("a", "Ж", "乐", " ", "\t", "\r", "\b")) {
      assertThat(typed(text)).as(text).isTrue();
    }
  }

  @Test
  void noKeyPassesWithControlAltOrMeta() {
    for (var code : KeyCode.values()) {
      for (var modifier : List.of("control", "alt", "meta", "control alt", "control shift")) {
        assertThat(passes(code, modifier)).as(modifier + " " + code).isFalse();
      }
    }
  }

  @Test
  void functionMenuAndClipboardKeysDoNotPass() {
    for (var code : KeyCode.values()) {
      if (code.isFunctionKey() || code.isMediaKey()) {
        assertThat(passes(code, "")).as(code.getName()).isFalse();
      }
    }
    var commands =
        EnumSet.of(
            KeyCode.ESCAPE,
            KeyCode.CONTEXT_MENU,
            KeyCode.INSERT,
            KeyCode.COPY,
            KeyCode.CUT,
            KeyCode.PASTE,
            KeyCode.PRINTSCREEN,
            KeyCode.WINDOWS,
            KeyCode.ALT,
            KeyCode.CONTROL,
            KeyCode.UNDEFINED);
    for (var code : commands) {
      assertThat(passes(code, "")).as(code.getName()).isFalse();
      assertThat(passes(code, "shift")).as("shift " + code.getName()).isFalse();
    }
    assertThat(passes(KeyCode.DELETE, "shift")).isFalse();
    assertThat(typed("\u001B")).isFalse();
  }
}
