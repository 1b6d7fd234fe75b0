package community.leju.kiosk.page;

import java.util.List;

/**
 * The home page.
 *
 * @param heroes the newest notices
 * @param tiles the five fixed disclosure items
 * @param services what else can be done here, at most four
 * @param attractSeconds without a touch, until the notices take the screen; 0 for never
 */
public record HomeView(
    List<Hero> heroes, List<Tile> tiles, List<Tile> services, int attractSeconds) {
  /** A notice on the large card. */
  public record Hero(
      String path, String tag, String title, String summary, String footer, String picture) {}

  /**
   * A tile.
   *
   * @param item the number of the disclosure item (公示 ① to ⑤), or 0
   * @param hue the category's colour
   * @param lines what is new there; may be empty
   * @param empty whether nothing stands behind it yet: shown quietly
   */
  public record Tile(
      String path,
      Icon icon,
      String hue,
      int item,
      String title,
      String about,
      List<String> lines,
      boolean empty) {
    /** ① and so on. */
    public String mark() {
      return item == 0 ? "" : Character.toString('①' + item - 1);
    }
  }
}
