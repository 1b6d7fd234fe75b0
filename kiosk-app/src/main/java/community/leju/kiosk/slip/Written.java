package community.leju.kiosk.slip;

import community.leju.hardware.printer.raster.PageInDots;
import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A page that is written down from top to bottom: once dry, to learn how long it gets, and once
 * with ink.
 */
record Written(int dots, Consumer<Pen> text) implements PageInDots {
  @Override
  public int rows() {
    var pen = Pen.dry(dots);
    text.accept(pen);
    return pen.y();
  }

  @Override
  public void draw(Graphics2D graphics) {
    text.accept(new Pen(graphics, dots));
  }
}
