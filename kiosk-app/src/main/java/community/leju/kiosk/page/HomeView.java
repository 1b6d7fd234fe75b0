package community.leju.kiosk.page;

import java.util.List;

/** The home page: the newest notices, and a tile for each thing that can be done here. */
public record HomeView(List<Hero> heroes, List<Tile> tiles) {
  /** A notice on the large card. */
  public record Hero(
      String path, String tag, String title, String summary, String footer, String picture) {}

  /**
   * A tile.
   *
   * @param item the number of the disclosure item (公示 ① to ⑤), or 0
   * @param hue the category's colour
   * @param lines what is new there, shortest first; a tile is never only its name
   */
  public record Tile(
      String path,
      Icon icon,
      String hue,
      int item,
      String title,
      String about,
      List<String> lines) {
    /** ① and so on. */
    public String mark() {
      return item == 0 ? "" : Character.toString('①' + item - 1);
    }
  }
}
