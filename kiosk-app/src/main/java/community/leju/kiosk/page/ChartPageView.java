package community.leju.kiosk.page;

/**
 * A whole chart.
 *
 * @param html as the renderer draws it
 * @param drawn whether it is a drawing, to be made larger and smaller; else a list
 */
public record ChartPageView(String service, String html, boolean drawn) {}
