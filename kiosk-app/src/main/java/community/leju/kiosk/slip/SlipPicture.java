package community.leju.kiosk.slip;

import community.leju.hardware.printer.raster.PageInDots;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The same drawing for the screen, as PNG with a margin of paper round it. */
public final class SlipPicture {
  private static final int MARGIN = 20;
  private static final int INK = 128;

  private SlipPicture() {}

  /** The number, what, when, where. */
  public static byte[] head(Slip slip, int dots) {
    try {
      return picture(SlipHead.of(slip, dots), dots, MARGIN, 0);
    } catch (InterruptedException e) {
      throw new IllegalStateException("a head waits for nothing", e);
    }
  }

  /** The outcome, the code, what to bring. */
  public static byte[] foot(Slip slip, int dots, Verdict verdict) throws InterruptedException {
    return picture(new SlipFoot(slip, dots, verdict), dots, 0, MARGIN);
  }

  private static byte[] picture(PageInDots page, int dots, int above, int below)
      throws InterruptedException {
    int rows = page.rows();
    var paper = new BufferedImage(dots + 2 * MARGIN, rows + above, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = paper.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    graphics.translate(MARGIN, above);
    page.draw(graphics);
    graphics.dispose();
    // A head is followed by its foot; a foot ends with its last ink.
    int used = below == 0 ? paper.getHeight() : lastInk(paper) + 1;
    var whole = new BufferedImage(paper.getWidth(), used + below, BufferedImage.TYPE_BYTE_GRAY);
    var copy = whole.createGraphics();
    copy.setColor(Color.WHITE);
    copy.fillRect(0, 0, whole.getWidth(), whole.getHeight());
    copy.drawImage(paper.getSubimage(0, 0, paper.getWidth(), used), 0, 0, null);
    copy.dispose();
    return png(whole);
  }

  private static int lastInk(BufferedImage paper) {
    var row = new int[paper.getWidth()];
    for (int y = paper.getHeight() - 1; y > 0; y--) {
      paper.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int grey : row) {
        if (grey < INK) {
          return y;
        }
      }
    }
    return 0;
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
