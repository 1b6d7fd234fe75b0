package community.leju.kiosk.page;

/**
 * One item, drawn by the renderer that the console's preview uses too.
 *
 * @param html safe: the renderer cleans it last
 * @param booking where it can be booked; empty where it cannot
 */
public record ArticleView(String heading, String html, String booking) {}
