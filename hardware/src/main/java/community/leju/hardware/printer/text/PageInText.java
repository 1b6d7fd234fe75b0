package community.leju.hardware.printer.text;

import community.leju.hardware.printer.raster.PageInDots;
import java.util.List;

/** A page that can be printed either way, in dots or in the printer's own characters. */
public interface PageInText extends PageInDots {
  /** What stands on it. It may block until that is known, as {@link #draw} does. */
  List<Part> parts() throws InterruptedException;
}
