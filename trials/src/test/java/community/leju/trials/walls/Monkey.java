package community.leju.trials.walls;

import community.leju.trials.screen.Hands;
import community.leju.trials.screen.KioskScreen;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Does to the screen whatever comes into its head; the same again for the same seed and screen. */
final class Monkey {
  private static final int REST_MILLIS = 2;
  private static final int LOOK_EVERY = 50;
  private static final int LONGEST_HOLD_MILLIS = 700;

  private static final int[] EDITING = {
    KeyEvent.VK_ENTER,
    KeyEvent.VK_TAB,
    KeyEvent.VK_SPACE,
    KeyEvent.VK_BACK_SPACE,
    KeyEvent.VK_DELETE,
    KeyEvent.VK_UP,
    KeyEvent.VK_DOWN,
    KeyEvent.VK_LEFT,
    KeyEvent.VK_RIGHT,
    KeyEvent.VK_PAGE_UP,
    KeyEvent.VK_PAGE_DOWN,
    KeyEvent.VK_HOME,
    KeyEvent.VK_END,
    KeyEvent.VK_SHIFT,
    KeyEvent.VK_QUOTE,
    KeyEvent.VK_PERIOD
  };

  private final SplittableRandom random;
  private final Hands hands;
  private final KioskScreen screen;
  private final Dimension size;
  private final List<List<Integer>> chords = Chords.all();
  private List<Point> pressable = List.of();
  private int done;

  Monkey(long seed, KioskScreen screen, Hands hands) {
    this.random = new SplittableRandom(seed);
    this.hands = hands;
    this.screen = screen;
    this.size = screen.eye().size();
  }

  /** One event; says which. */
  String act() {
    if (done++ % LOOK_EVERY == 0) {
      look();
    }
    int choice = random.nextInt(1_000);
    hands.rest(REST_MILLIS);
    if (choice < 200) {
      return tap(pressable.isEmpty() ? anywhere() : one(pressable));
    } else if (choice < 330) {
      return tap(anywhere());
    } else if (choice < 370) {
      return tap(edge());
    } else if (choice < 400) {
      var at = random.nextBoolean() && !pressable.isEmpty() ? one(pressable) : anywhere();
      tap(at);
      return "second " + tap(at);
    } else if (choice < 480) {
      return drag();
    } else if (choice < 483) {
      return press(anywhere(), 1, random.nextInt(200, LONGEST_HOLD_MILLIS));
    } else if (choice < 500) {
      return press(anywhere(), random.nextInt(2, 4), 20);
    } else if (choice < 520) {
      var held = random.nextBoolean() ? List.of(KeyEvent.VK_CONTROL) : List.<Integer>of();
      int notches = random.nextInt(-3, 4);
      hands.wheel(notches, held);
      return "wheel " + notches;
    } else if (choice < 740) {
      return keys(List.of(random.nextInt(KeyEvent.VK_A, KeyEvent.VK_Z + 1)));
    } else if (choice < 820) {
      return keys(List.of(random.nextInt(KeyEvent.VK_0, KeyEvent.VK_9 + 1)));
    } else if (choice < 940) {
      return keys(List.of(EDITING[random.nextInt(EDITING.length)]));
    }
    return keys(one(chords));
  }

  private void look() {
    var points = new ArrayList<Point>();
    for (var place : screen.all(KioskScreen.PRESSABLE + ", input")) {
      points.add(new Point((int) place.box().getCenterX(), (int) place.box().getCenterY()));
    }
    pressable = points;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Point anywhere() {
    return new Point(random.nextInt(size.width), random.nextInt(size.height));
  }

  private Point edge() {
    int along = random.nextInt(4);
    var at = anywhere();
    return switch (along) {
      case 0 -> new Point(at.x, 0);
      case 1 -> new Point(at.x, size.height - 1);
      case 2 -> new Point(0, at.y);
      default -> new Point(size.width - 1, at.y);
    };
  }

  private String tap(Point at) {
    return press(at, 1, 5);
  }

  private String press(Point at, int button, int millis) {
    hands.press(at, button, millis);
    return "button %d for %d ms at %d,%d".formatted(button, millis, at.x, at.y);
  }

  private String drag() {
    var from = anywhere();
    var to = random.nextInt(4) == 0 ? edge() : anywhere();
    hands.drag(from, to);
    return "drag %d,%d to %d,%d".formatted(from.x, from.y, to.x, to.y);
  }

  private String keys(List<Integer> codes) {
    hands.keys(codes);
    return Chords.name(codes);
  }
}
