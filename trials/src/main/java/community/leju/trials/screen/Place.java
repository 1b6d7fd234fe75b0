package community.leju.trials.screen;

import java.awt.Rectangle;

/**
 * Something on the screen.
 *
 * @param text what it says
 * @param box where it is, in pixels of the display
 */
public record Place(String text, Rectangle box) {
  int centreX() {
    return (int) box.getCenterX();
  }

  int centreY() {
    return (int) box.getCenterY();
  }
}
