package community.leju.hardware.printer.line;

import java.awt.print.PrinterException;
import java.util.List;
import java.util.Optional;

/** What a job prints. Pages are asked for one by one, when their turn comes. */
public interface Source {
  /** A job of more pages is cut off there and fails. */
  int MOST_PAGES = 16;

  /**
   * A page's commands, in chunks that a mark may follow. It may block for as long as the page's
   * content is not known.
   *
   * @param index from 0
   * @return empty where there is no such page
   */
  Optional<List<byte[]>> page(int index) throws PrinterException, InterruptedException;

  /** How many pages there are, as far as that is known; at least 1. */
  int pages();

  /** What comes after the last page; it may be empty. */
  byte[] ending();

  /**
   * Whether the marks after its chunks prove that all of it came out. One that is a single chunk is
   * proven by the power witness alone.
   */
  boolean fenced();
}
