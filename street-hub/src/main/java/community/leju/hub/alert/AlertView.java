package community.leju.hub.alert;

import java.util.List;

/**
 * The alert page.
 *
 * @param problem what is wrong with what was typed; empty where nothing is
 * @param preview the alert as the kiosk draws it; empty before there is one
 */
public record AlertView(AlertForm form, String problem, String preview, List<Row> rows) {
  /** One that was published. */
  public record Row(
      String id,
      String title,
      String severity,
      String period,
      String by,
      String state,
      boolean standing) {}
}
