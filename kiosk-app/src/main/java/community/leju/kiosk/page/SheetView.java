package community.leju.kiosk.page;

/**
 * One page of an attachment.
 *
 * @param place which page of how many, in words
 * @param zoom 1 for the whole page, 2 for the full width, 3 for twice that
 * @param previous where the page before is; empty at the first, as the three below at their ends
 */
public record SheetView(
    String title,
    String place,
    String picture,
    String alt,
    int width,
    int height,
    int zoom,
    String previous,
    String next,
    String smaller,
    String larger) {}
