package community.leju.kiosk.page;

import java.util.List;

/**
 * A list on its way to paper, and the same on the screen.
 *
 * @param tone {@code good}, {@code wait} or {@code bad}
 * @param lines what is on it
 * @param again where to ask once more; empty while it is not time
 * @param printing whether it is being printed
 * @param percent how much of it is on paper then
 * @param serial which printing that would follow
 */
public record PrintView(
    String path,
    String service,
    String tone,
    Icon icon,
    String state,
    String detail,
    List<Line> lines,
    String where,
    String again,
    String serial,
    boolean printing,
    int percent) {
  public record Line(String text, String note) {}
}
