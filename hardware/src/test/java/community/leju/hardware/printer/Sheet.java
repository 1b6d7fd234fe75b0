package community.leju.hardware.printer;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.PageInDots;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A page of text and lines that may wait before it is drawn, and how it must look. */
record Sheet(String title, int dots, int rows, Wait before) implements PageInDots {
  interface Wait {
    void await() throws InterruptedException;
  }

  static Sheet of(String title, PrinterProfile profile) {
    return new Sheet(title, profile.dots(), 400, () -> {});
  }

  Sheet after(Wait until) {
    return new Sheet(title, dots, rows, until);
  }

  @Override
  public void draw(Graphics2D graphics) throws InterruptedException {
    before.await();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 44));
    graphics.drawString(title, 30, 90);
    graphics.drawRect(10, 20, dots - 30, rows - 60);
    for (int i = 0; i < 60; i++) {
      graphics.fillRect(20 + i * 5, 120 + i * 4, 3, 3);
    }
  }

  /** The page alone, black on white. */
  BufferedImage drawn() throws InterruptedException {
    var image = new BufferedImage(dots, rows, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, dots, rows);
    graphics.setColor(Color.BLACK);
    draw(graphics);
    graphics.dispose();
    return image;
  }

  /** How many dots of the paper, from row {@code from}, differ from this page. */
  int wrongDots(BufferedImage paper, int from) throws InterruptedException {
    var expected = drawn();
    int wrong = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < dots; x++) {
        boolean ink = expected.getRaster().getSample(x, y, 0) < 128;
        // White after the last ink is not fed.
        boolean printed = from + y < paper.getHeight() && (paper.getRGB(x, from + y) & 0xFF) < 128;
        wrong += ink == printed ? 0 : 1;
      }
    }
    return wrong;
  }
}
