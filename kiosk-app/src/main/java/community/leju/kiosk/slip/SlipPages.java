package community.leju.kiosk.slip;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.printer.raster.PageInDots;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.print.Pageable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A slip as pages for the printer, and as a picture for the screen. */
public final class SlipPages {
  private static final int MARGIN = 16;

  private SlipPages() {}

  /** Two pages; the second waits for the verdict. */
  public static Pageable of(Slip slip, PrinterProfile profile, Verdict verdict) {
    return new DotPages(profile, pages(slip, profile.dots(), verdict));
  }

  /**
   * The same drawing as PNG.
   *
   * @param dots the width of the head that it shows, without the margin
   */
  public static byte[] picture(Slip slip, int dots, Verdict verdict) throws InterruptedException {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(pages(slip, dots, verdict), dots), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<PageInDots> pages(Slip slip, int dots, Verdict verdict) {
    return List.of(new SlipHead(slip, dots), new SlipFoot(slip, dots, verdict));
  }

  private static BufferedImage image(List<PageInDots> pages, int dots) throws InterruptedException {
    int rows = pages.stream().mapToInt(PageInDots::rows).sum();
    var paper = new BufferedImage(dots, rows, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = paper.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, dots, rows);
    for (var page : pages) {
      page.draw(graphics);
      graphics.translate(0, page.rows());
    }
    graphics.dispose();
    int used = lastInk(paper) + 1;
    var framed =
        new BufferedImage(dots + 2 * MARGIN, used + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
    var whole = framed.createGraphics();
    whole.setColor(Color.WHITE);
    whole.fillRect(0, 0, framed.getWidth(), framed.getHeight());
    whole.drawImage(paper.getSubimage(0, 0, dots, used), MARGIN, MARGIN, null);
    whole.dispose();
    return framed;
  }

  private static int lastInk(BufferedImage paper) {
    var row = new int[paper.getWidth()];
    for (int y = paper.getHeight() - 1; y > 0; y--) {
      paper.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int grey : row) {
        if (grey < 128) {
          return y;
        }
      }
    }
    return 0;
  }
}
