package community.leju.kiosk.page;

import java.util.List;

/**
 * A plan, a map, a chart: something to look at, with others of its kind to change to.
 *
 * @param chips the drawings of this board; empty where there is one
 * @param html safe
 */
public record DrawingView(String heading, List<Chip> chips, String html) {
  /** One of the drawings. */
  public record Chip(String path, String label, boolean chosen) {}
}
