package community.leju.hardware.printer.raster;

import java.awt.Graphics2D;

/** A page designed in the printer's own dots, so that lines and QR modules are whole dots. */
public interface PageInDots {
  /** Height in dots; white below the document's last ink is not fed. */
  int rows();

  /**
   * Draws the page; the origin is the top left dot. It may block until its content is known: pages
   * before it are printed meanwhile.
   */
  void draw(Graphics2D graphics) throws InterruptedException;
}
