package community.leju.kiosk.page;

import java.util.List;

/**
 * One item of several, with switches to the others.
 *
 * @param switches one row of choices each, such as years and quarters
 * @param html safe: the renderer cleans it last
 */
public record SwitchView(String heading, List<List<Choice>> switches, String html) {
  public record Choice(String path, String label, boolean chosen) {}
}
