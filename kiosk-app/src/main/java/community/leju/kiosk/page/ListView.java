package community.leju.kiosk.page;

import java.util.List;

/**
 * A board's items.
 *
 * @param lead one plain sentence; may be empty
 * @param cards as the renderer draws them
 */
public record ListView(String title, String lead, List<String> cards) {}
