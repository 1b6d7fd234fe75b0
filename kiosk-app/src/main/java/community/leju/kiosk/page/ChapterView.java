package community.leju.kiosk.page;

import java.util.Optional;

/**
 * One chapter of a text.
 *
 * @param place which text, which version, which chapter of how many, in words
 * @param previous empty at the first
 * @param next empty at the last
 * @param contents where the text's contents are
 */
public record ChapterView(
    String place,
    String html,
    Optional<ContentsView.Line> previous,
    Optional<ContentsView.Line> next,
    String contents) {}
