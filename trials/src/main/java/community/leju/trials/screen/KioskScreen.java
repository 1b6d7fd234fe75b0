package community.leju.trials.screen;

import community.leju.process.launch.Failure;
import java.awt.Rectangle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person in front of the kiosk: looks for words, touches them, waits. */
public final class KioskScreen {
  /** What a finger can press. */
  public static final String PRESSABLE = "a, button, [role=button], label";

  /** What carries a title. */
  public static final String TITLES = "h1, h2, strong";

  /** Where Chinese may break, and all white space: invisible to who reads. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\u200b]");

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration GONE = Duration.ofSeconds(60);
  private static final String SPACE = "空格";
  private static final int LOOK_MILLIS = 20;

  private final Probe probe;
  private final Finger finger;
  private final Eye eye;

  public KioskScreen(Probe probe, Finger finger, Eye eye) {
    this.probe = probe;
    this.finger = finger;
    this.eye = eye;
  }

  public Eye eye() {
    return eye;
  }

  /** The first visible element of the selector that says these words. */
  public Optional<Place> find(String selector, String words) {
    return probe.find(selector).stream()
        .filter(place -> plain(place.text()).contains(plain(words)))
        .filter(place -> isOnDisplay(place.box()))
        .findFirst();
  }

  /** All visible elements of the selector. */
  public List<Place> all(String selector) {
    return probe.find(selector).stream().filter(place -> isOnDisplay(place.box())).toList();
  }

  private static String plain(String text) {
    return INVISIBLE.matcher(text).replaceAll("");
  }

  private boolean isOnDisplay(Rectangle box) {
    return !box.isEmpty() && new Rectangle(eye.size()).contains(box.getCenterX(), box.getCenterY());
  }

  /** Waits for it. */
  public Place await(String selector, String words) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var place = find(selector, words);
      if (place.isPresent()) {
        return place.get();
      }
      if (System.nanoTime() > end) {
        throw new Failure("the screen never showed '" + words + "' in " + selector);
      }
      pause(LOOK_MILLIS);
    }
  }

  /** Waits until there is none. */
  public void awaitGone(String selector, String words) {
    long end = System.nanoTime() + GONE.toNanos();
    while (find(selector, words).isPresent()) {
      if (System.nanoTime() > end) {
        throw new Failure("'" + words + "' in " + selector + " never left the screen");
      }
      pause(LOOK_MILLIS);
    }
  }

  /** Waits for it and taps it, once it keeps still. */
  public Instant touch(String selector, String words) {
    return finger.tap(awaitStill(selector, words));
  }

  /**
   * Waits until it is where it was a moment ago: a screen that slides is not ready for a finger.
   */
  public Place awaitStill(String selector, String words) {
    var place = await(selector, words);
    while (true) {
      pause(2 * LOOK_MILLIS);
      var again = await(selector, words);
      if (again.box().equals(place.box())) {
        return again;
      }
      place = again;
    }
  }

  /** Types on the screen's own keyboard. */
  public void type(String selector, String text) {
    for (int i = 0; i < text.length(); i++) {
      touchKey(selector, text.substring(i, i + 1));
    }
  }

  /** The board capitalises by itself: the wanted letter may only come a moment after the last. */
  private void touchKey(String selector, String letter) {
    var key = letter.equals(" ") ? SPACE : letter;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var place =
          probe.find(selector).stream().filter(one -> one.text().strip().equals(key)).findFirst();
      if (place.isPresent()) {
        finger.tap(place.get());
        return;
      }
      pause(LOOK_MILLIS);
    }
    throw new Failure("the keyboard has no key '" + key + "'");
  }

  /** Back to the home page, if it is not there. */
  public void touchHome() {
    find(PRESSABLE, "首页").ifPresent(finger::tap);
    await(PRESSABLE, "预约办理");
  }

  /** Taps a place. */
  public Instant tap(Place place) {
    return finger.tap(place);
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }
}
