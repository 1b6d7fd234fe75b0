package community.leju.kiosk.page;

/**
 * One service.
 *
 * @param path its own address, before those of its chart and its list
 * @param html safe: the renderer cleans it last
 * @param chart whether there is a chart
 * @param booking where it can be booked; empty where it cannot
 * @param printable whether its list would be printed; where not, it is shown
 */
public record GuideView(
    String path, String html, boolean chart, String booking, boolean printable) {}
