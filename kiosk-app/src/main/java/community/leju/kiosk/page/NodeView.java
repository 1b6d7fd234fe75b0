package community.leju.kiosk.page;

/**
 * A node of a chart, large.
 *
 * @param type {@code start}, {@code step}, {@code decision} or {@code end}
 * @param kind the same in words
 * @param sub where, with whom, how long; may be empty
 * @param link the service that takes over here; empty where none does
 */
public record NodeView(
    String type, String kind, String text, String sub, String link, String linkLabel) {}
