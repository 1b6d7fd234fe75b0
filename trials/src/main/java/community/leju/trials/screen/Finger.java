package community.leju.trials.screen;

import community.leju.process.launch.Failure;
import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.time.Clock;
import java.time.Instant;

/** Touches the display where a person would, through the display's own pointer. */
public final class Finger {
  private static final int HOLD_MILLIS = 40;

  private final Robot robot;
  private final Clock clock;

  public Finger(Clock clock) {
    this.clock = clock;
    try {
      robot = new Robot();
    } catch (AWTException | UnsupportedOperationException e) {
      throw new Failure("no display to touch: " + e.getMessage(), e);
    }
  }

  /**
   * Taps the middle of a place.
   *
   * @return when the finger came up
   */
  public Instant tap(Place place) {
    robot.mouseMove(place.centreX(), place.centreY());
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.delay(HOLD_MILLIS);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    return clock.instant();
  }
}
