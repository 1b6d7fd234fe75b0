package community.leju.hardware.printer.raster;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Black and white pictures of the kinds that slips are made of, the same for the same number. */
final class Pictures {
  private static final int[] REAL_TIME = {0x10, 0x04, 0x05, 0x14, 0x01, 0x00};

  private final Random random;
  private final BufferedImage image;

  private Pictures(Random random) {
    this.random = random;
    this.image =
        new BufferedImage(
            8 + random.nextInt(569), 1 + random.nextInt(400), BufferedImage.TYPE_INT_RGB);
  }

  static BufferedImage number(int number) throws WriterException {
    var made = new Pictures(new Random(number));
    var graphics = made.image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, made.image.getWidth(), made.image.getHeight());
    graphics.dispose();
    switch (number % 6) {
      case 0 -> made.text();
      case 1 -> made.lines();
      case 2 -> made.noise();
      case 3 -> made.qr();
      case 4 -> made.photo();
      default -> made.realTimeBytes();
    }
    return made.image;
  }

  private void text() {
    var graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    for (int y = 30; y < image.getHeight() + 30; y += 40) {
      graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 12 + random.nextInt(40)));
      graphics.drawString("预约 " + random.nextInt(100_000) + " 北辰社区", random.nextInt(20), y);
    }
    graphics.dispose();
  }

  private void lines() {
    var graphics = image.createGraphics();
    graphics.setColor(Color.BLACK);
    for (int i = 0; i < 20; i++) {
      graphics.drawLine(
          random.nextInt(576), random.nextInt(400), random.nextInt(576), random.nextInt(400));
    }
    graphics.dispose();
  }

  private void noise() {
    for (int i = image.getWidth() * image.getHeight() / (1 + random.nextInt(9)); i > 0; i--) {
      ink(random.nextInt(image.getWidth()), random.nextInt(image.getHeight()));
    }
  }

  private void qr() throws WriterException {
    var text = "https://leju.example/" + random.nextLong();
    var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    int size = 1 + random.nextInt(6);
    for (int y = 0; y < modules.getHeight() * size; y++) {
      for (int x = 0; x < modules.getWidth() * size; x++) {
        if (modules.get(x / size, y / size) == 1) {
          ink(x + 5, y + 7);
        }
      }
    }
  }

  /** Grey that becomes dots by chance. */
  private void photo() {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double grey = 0.5 + 0.5 * Math.sin(x / 40.0) * Math.cos(y / 60.0);
        if (random.nextDouble() < grey) {
          ink(x, y);
        }
      }
    }
  }

  /** Dots that are real-time commands, in many of their bytes. */
  private void realTimeBytes() {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int column = 0; column < image.getWidth() / 8; column++) {
        int bits = REAL_TIME[random.nextInt(REAL_TIME.length)];
        for (int i = 0; i < 8; i++) {
          if ((bits & (0x80 >> i)) != 0) {
            ink(column * 8 + i, y);
          }
        }
      }
    }
  }

  private void ink(int x, int y) {
    if (x < image.getWidth() && y < image.getHeight()) {
      image.setRGB(x, y, 0);
    }
  }
}
