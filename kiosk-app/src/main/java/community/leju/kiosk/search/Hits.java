package community.leju.kiosk.search;

import community.leju.content.item.Item;
import community.leju.kiosk.page.Marked;
import java.util.List;

/**
 * What was found.
 *
 * @param more how many further ones follow
 */
record Hits(List<Hit> hits, int more) {
  static final Hits NONE = new Hits(List.of(), 0);

  /** Who has not found it among so many looks for other words. */
  static final int MOST = 200;

  /** Which of them are wanted, counted from nought; {@code until} is not among them. */
  record Slice(int from, int until) {
    private static final int SIZE = 10;

    static final Slice FIRST = new Slice(0, SIZE);

    /** Those from that place on; the first ones where it is no number. */
    static Slice from(String place) {
      int from = place.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(place), MOST) : 0;
      return new Slice(from, from + SIZE);
    }
  }

  /**
   * One item.
   *
   * @param context may be empty
   * @param elsewhere how many other committees have one of that name too
   */
  record Hit(Item item, Marked title, Marked context, int elsewhere) {}
}
