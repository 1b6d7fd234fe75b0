package community.leju.kiosk.page;

import java.util.List;

/**
 * What lies over every page.
 *
 * @param severity the key of its severity
 * @param open whether it covers the page; closed, only the banner stays
 * @param html as the renderer draws it
 * @param others the other alerts of this moment
 */
public record AlertView(String id, String severity, boolean open, String html, List<Other> others) {
  /** Another alert, to be reached from this one. */
  public record Other(String id, String severity, String title) {}
}
