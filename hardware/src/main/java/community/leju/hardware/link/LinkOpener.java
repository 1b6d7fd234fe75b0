package community.leju.hardware.link;

import java.io.IOException;

/** Opens a device's link anew, each time the last one was lost. */
@FunctionalInterface
public interface LinkOpener {
  /**
   * Opens the link.
   *
   * @throws IOException where there is nothing to open, or it is in use
   */
  Link open() throws IOException;
}
