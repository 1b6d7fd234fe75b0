package community.leju.hardware.printer.line;

import java.awt.print.Pageable;

/** A job asked for. Pages are pulled one by one, when their turn comes. */
public record Order(Pageable pages, JobWatch watch) {
  /** A job of more pages is cut off there and fails. */
  public static final int MOST_PAGES = 16;
}
