package community.leju.trials.walls;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keys that lead out of a browser or a desktop, pressed together. */
final class Chords {
  private static final int ALT = KeyEvent.VK_ALT;
  private static final int CONTROL = KeyEvent.VK_CONTROL;
  private static final int SHIFT = KeyEvent.VK_SHIFT;
  private static final int WINDOWS = KeyEvent.VK_WINDOWS;

  private static final int[] BROWSER = {
    KeyEvent.VK_A,
    KeyEvent.VK_C,
    KeyEvent.VK_D,
    KeyEvent.VK_F,
    KeyEvent.VK_H,
    KeyEvent.VK_J,
    KeyEvent.VK_L,
    KeyEvent.VK_N,
    KeyEvent.VK_O,
    KeyEvent.VK_P,
    KeyEvent.VK_Q,
    KeyEvent.VK_R,
    KeyEvent.VK_S,
    KeyEvent.VK_T,
    KeyEvent.VK_U,
    KeyEvent.VK_V,
    KeyEvent.VK_W,
    KeyEvent.VK_X,
    KeyEvent.VK_Z,
    KeyEvent.VK_EQUALS,
    KeyEvent.VK_MINUS,
    KeyEvent.VK_0,
    KeyEvent.VK_TAB,
    KeyEvent.VK_ENTER,
    KeyEvent.VK_SPACE,
    KeyEvent.VK_HOME,
    KeyEvent.VK_ESCAPE
  };

  private static final int[] DESKTOP = {
    KeyEvent.VK_F4, KeyEvent.VK_F8, KeyEvent.VK_F9, KeyEvent.VK_F10, KeyEvent.VK_ESCAPE,
    KeyEvent.VK_TAB, KeyEvent.VK_SPACE, KeyEvent.VK_ENTER, KeyEvent.VK_LEFT, KeyEvent.VK_RIGHT,
    KeyEvent.VK_HOME, KeyEvent.VK_D
  };

  private Chords() {}

  static List<List<Integer>> all() {
    var all = new ArrayList<List<Integer>>();
    IntStream.rangeClosed(KeyEvent.VK_F1, KeyEvent.VK_F12)
        .forEach(key -> {
          all.add(List.of(key));
          all.add(List.of(CONTROL, ALT, key));
        });
    IntStream.of(DESKTOP).forEach(key -> all.add(List.of(ALT, key)));
    IntStream.of(BROWSER).forEach(key -> all.add(List.of(CONTROL, key)));
    for (int key : new int[] {KeyEvent.VK_I, KeyEvent.VK_J, KeyEvent.VK_N, KeyEvent.VK_DELETE}) {
      all.add(List.of(CONTROL, SHIFT, key));
    }
    all.add(List.of(CONTROL, ALT, KeyEvent.VK_DELETE));
    all.add(List.of(CONTROL, ALT, KeyEvent.VK_BACK_SPACE));
    for (int key : new int[] {KeyEvent.VK_F10, KeyEvent.VK_INSERT, KeyEvent.VK_DELETE}) {
      all.add(List.of(SHIFT, key));
    }
    all.add(List.of(WINDOWS));
    all.add(List.of(WINDOWS, KeyEvent.VK_D));
    all.add(List.of(WINDOWS, KeyEvent.VK_L));
    for (int key :
        new int[] {
          KeyEvent.VK_ESCAPE,
          KeyEvent.VK_CONTEXT_MENU,
          KeyEvent.VK_BACK_SPACE,
          KeyEvent.VK_PRINTSCREEN,
          KeyEvent.VK_INSERT
        }) {
      all.add(List.of(key));
    }
    return List.copyOf(all);
  }

  static String name(List<Integer> chord) {
    return chord.stream().map(KeyEvent::getKeyText).collect(Collectors.joining("+"));
  }
}
