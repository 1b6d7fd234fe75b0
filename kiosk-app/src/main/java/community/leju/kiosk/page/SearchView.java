package community.leju.kiosk.page;

import java.util.List;

/**
 * What was typed and what was found.
 *
 * @param typed empty where nothing was
 * @param next where the further ones begin
 * @param more how many further ones there are
 * @param words to begin with, where nothing was typed
 */
public record SearchView(
    String typed, int mostChars, List<Line> lines, int next, int more, List<String> words) {
  /**
   * One board or item that was found.
   *
   * @param board whose name says what kind of thing it is; of a board, that it is one
   * @param committee whose it is; empty for this one's and the street's
   * @param day for what is new or old; may be empty
   * @param context the words round what was found; may be empty
   * @param elsewhere how many other committees have one of that name
   */
  public record Line(
      String path,
      Icon icon,
      String hue,
      String board,
      String committee,
      String day,
      Marked title,
      Marked context,
      int elsewhere) {}
}
