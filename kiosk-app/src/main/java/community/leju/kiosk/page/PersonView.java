package community.leju.kiosk.page;

import community.leju.kiosk.page.UnitView.Link;
import java.util.List;

/**
 * Somebody who works here.
 *
 * @param way from the root to their unit
 * @param portrait safe HTML
 * @param facts safe HTML: duties, window, hours, phone
 * @param posting safe HTML: who stands behind the chart
 */
public record PersonView(
    List<Link> way, String portrait, String name, String post, String facts, String posting) {}
