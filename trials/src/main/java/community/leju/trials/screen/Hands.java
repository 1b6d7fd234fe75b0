package community.leju.trials.screen;

import community.leju.process.launch.Failure;
import java.awt.AWTException;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;

/** What else hands do to a screen and to a keyboard that somebody plugged in. */
public final class Hands {
  private static final int STEP_MILLIS = 4;
  private static final int STEPS = 8;

  private final Robot robot;

  public Hands() {
    try {
      robot = new Robot();
    } catch (AWTException | UnsupportedOperationException e) {
      throw new Failure("no display to touch: " + e.getMessage(), e);
    }
  }

  /** Presses keys one after the other, holds them, and lets go of them in the reverse order. */
  public void keys(List<Integer> codes) {
    codes.forEach(robot::keyPress);
    robot.delay(STEP_MILLIS);
    codes.reversed().forEach(robot::keyRelease);
  }

  /** Types small letters, digits, apostrophes and blanks. */
  public void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      keys(List.of(c == '\'' ? KeyEvent.VK_QUOTE : KeyEvent.getExtendedKeyCodeForChar(c)));
      robot.delay(STEP_MILLIS);
    }
  }

  /** Presses a button of the mouse, or a finger, there for so long. */
  public void press(Point at, int button, int millis) {
    robot.mouseMove(at.x, at.y);
    int mask = InputEvent.getMaskForButton(button);
    robot.mousePress(mask);
    robot.delay(millis);
    robot.mouseRelease(mask);
  }

  /** A finger that slides from one point to another. */
  public void drag(Point from, Point to) {
    robot.mouseMove(from.x, from.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    for (int i = 1; i <= STEPS; i++) {
      robot.delay(STEP_MILLIS);
      robot.mouseMove(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS);
    }
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  /** Turns the wheel while keys are held. */
  public void wheel(int notches, List<Integer> held) {
    held.forEach(robot::keyPress);
    robot.mouseWheel(notches);
    held.reversed().forEach(robot::keyRelease);
  }

  public void rest(int millis) {
    robot.delay(millis);
  }
}
