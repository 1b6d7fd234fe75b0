package community.leju.kiosk.page;

import java.util.List;

/**
 * What is known of a slip that was scanned.
 *
 * @param number as it is printed; empty where the slip is not to be believed
 * @param tone {@code good}, {@code wait}, {@code bad} or {@code plain}
 * @param again whether another booking is offered
 */
public record SlipView(
    String number,
    String tone,
    Icon icon,
    String state,
    String detail,
    List<ResultView.Row> rows,
    boolean again) {}
