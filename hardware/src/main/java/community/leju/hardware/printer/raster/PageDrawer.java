package community.leju.hardware.printer.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.util.Optional;

/** Draws one page of a {@link Pageable} in dots: grey first, ink below half. */
public final class PageDrawer {
  private static final double POINTS_PER_INCH = 72;
  private static final int HALF = 128;

  private final int dots;
  private final int dpi;

  /** For a head of {@code dots} at {@code dpi}. */
  public PageDrawer(int dots, int dpi) {
    this.dots = dots;
    this.dpi = dpi;
  }

  /**
   * Draws a page. May block for as long as the page's own {@code print} does.
   *
   * @param index from 0
   * @return empty where the document has no such page
   */
  public Optional<Dots> draw(Pageable pages, int index) throws PrinterException {
    int count = pages.getNumberOfPages();
    if (count != Pageable.UNKNOWN_NUMBER_OF_PAGES && index >= count) {
      return Optional.empty();
    }
    PageFormat format;
    Printable page;
    try {
      format = pages.getPageFormat(index);
      page = pages.getPrintable(index);
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
    int rows = (int) Math.round(format.getHeight() * dpi / POINTS_PER_INCH);
    if (rows < 1 || rows > Dots.MOST_ROWS) {
      throw new PrinterException(
          "page " + (index + 1) + " is " + rows + " rows, not 1 to " + Dots.MOST_ROWS);
    }
    var image = new BufferedImage(dots, rows, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    try {
      prepare(graphics, format, rows);
      if (page.print(graphics, format, index) == Printable.NO_SUCH_PAGE) {
        return Optional.empty();
      }
    } finally {
      graphics.dispose();
    }
    return Optional.of(threshold(image));
  }

  private void prepare(Graphics2D graphics, PageFormat format, int rows) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, dots, rows);
    graphics.setColor(Color.BLACK);
    double scale = dpi / POINTS_PER_INCH;
    graphics.scale(scale, scale);
    graphics.transform(new AffineTransform(format.getMatrix()));
  }

  /** Ink where a grey picture, whose width is whole bytes of dots, is darker than half. */
  public static Dots threshold(BufferedImage image) {
    byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int rowBytes = image.getWidth() / 8;
    var bits = new byte[rowBytes * image.getHeight()];
    for (int i = 0; i < grey.length; i++) {
      if ((grey[i] & 0xFF) < HALF) {
        bits[i >> 3] |= (byte) (0x80 >> (i & 7));
      }
    }
    return new Dots(rowBytes, bits);
  }
}
