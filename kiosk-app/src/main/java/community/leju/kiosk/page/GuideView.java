package community.leju.kiosk.page;

import java.util.List;

/**
 * The service guide's list.
 *
 * @param cards as the renderer draws them
 */
public record GuideView(List<String> cards) {}
