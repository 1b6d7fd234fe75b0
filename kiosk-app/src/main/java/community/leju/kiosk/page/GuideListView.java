package community.leju.kiosk.page;

import community.leju.kiosk.page.NoticesView.Chip;
import java.util.List;

/**
 * The services of all kinds or one.
 *
 * @param count how many, in words
 * @param chips the kinds; none where the street uses none
 * @param cards as the renderer draws them
 */
public record GuideListView(String count, List<Chip> chips, List<String> cards) {}
