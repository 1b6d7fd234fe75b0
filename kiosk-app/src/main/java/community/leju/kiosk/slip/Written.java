package community.leju.kiosk.slip;

import community.leju.hardware.printer.text.PageInText;
import community.leju.hardware.printer.text.Part;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Consumer;

/**
 * A page that is written down from top to bottom: once dry, to learn how long it gets, and once
 * with ink; or as text.
 */
record Written(int dots, Consumer<Pen> text) implements PageInText {
  @Override
  public int rows() {
    var pen = InkPen.dry(dots);
    text.accept(pen);
    return pen.y();
  }

  @Override
  public void draw(Graphics2D graphics) {
    text.accept(new InkPen(graphics, dots));
  }

  @Override
  public List<Part> parts() {
    var pen = new TextPen();
    text.accept(pen);
    return pen.parts();
  }
}
