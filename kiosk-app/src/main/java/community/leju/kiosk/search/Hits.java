package community.leju.kiosk.search;

import community.leju.content.item.Item;
import community.leju.kiosk.page.Marked;
import java.util.List;

/**
 * What was found.
 *
 * @param more how many further ones are not among them
 */
record Hits(List<Hit> hits, int more) {
  static final Hits NONE = new Hits(List.of(), 0);

  /**
   * One item.
   *
   * @param context may be empty
   * @param elsewhere how many other committees have one of that name too
   */
  record Hit(Item item, Marked title, Marked context, int elsewhere) {}
}
