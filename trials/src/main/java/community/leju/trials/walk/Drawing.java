package community.leju.trials.walk;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture such as a clerk would add: a sketch of where the service day is. */
final class Drawing {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 450;

  private Drawing() {}

  static byte[] png() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xF6F4EE));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0xDCD8CC));
    pen.fillRect(0, 200, WIDTH, 60);
    pen.fillRect(360, 0, 60, HEIGHT);
    pen.setColor(new Color(0x0B5563));
    pen.fillRoundRect(460, 60, 240, 110, 24, 24);
    pen.setColor(new Color(0x7D9A6B));
    for (int x = 60; x < 340; x += 70) {
      pen.fillOval(x, 90, 48, 48);
      pen.fillOval(x, 320, 48, 48);
    }
    pen.setColor(new Color(0xBF3B27));
    pen.fillOval(560, 190, 36, 36);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
