package community.leju.hardware.printer.raster;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.util.List;

/** Pages designed in dots, as a document for the print service. */
public final class DotPages implements Pageable {
  private static final double NEARLY = 1e-6;

  private final PrinterProfile profile;
  private final List<PageInDots> pages;

  public DotPages(PrinterProfile profile, List<? extends PageInDots> pages) {
    this.profile = profile;
    this.pages = List.copyOf(pages);
  }

  /** The page itself; {@code index} from 0. */
  public PageInDots page(int index) {
    return pages.get(index);
  }

  @Override
  public int getNumberOfPages() {
    return pages.size();
  }

  @Override
  public PageFormat getPageFormat(int index) {
    double point = 72.0 / profile.dpi();
    double width = profile.dots() * point;
    double height = pages.get(index).rows() * point;
    var paper = new Paper();
    paper.setSize(width, height);
    paper.setImageableArea(0, 0, width, height);
    var format = new PageFormat();
    format.setPaper(paper);
    return format;
  }

  @Override
  public Printable getPrintable(int index) {
    var page = pages.get(index);
    return (graphics, _, _) -> draw(page, graphics);
  }

  private int draw(PageInDots page, Graphics graphics) throws PrinterException {
    var inDots = (Graphics2D) graphics;
    double point = 72.0 / profile.dpi();
    inDots.scale(point, point);
    exact(inDots);
    try {
      page.draw(inDots);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PrinterException("given up while waiting for the page's content");
    }
    return Printable.PAGE_EXISTS;
  }

  /** A scale of one but for rounding would draw text as if it were scaled: blurred. */
  private static void exact(Graphics2D graphics) {
    var now = graphics.getTransform();
    if (Math.abs(now.getScaleX() - 1) < NEARLY && Math.abs(now.getScaleY() - 1) < NEARLY) {
      graphics.setTransform(
          AffineTransform.getTranslateInstance(
              Math.rint(now.getTranslateX()), Math.rint(now.getTranslateY())));
    }
  }
}
