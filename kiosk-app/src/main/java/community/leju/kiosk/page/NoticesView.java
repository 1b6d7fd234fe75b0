package community.leju.kiosk.page;

import java.util.List;

/**
 * The notices of both boards or one.
 *
 * @param cards as the renderer draws them
 */
public record NoticesView(List<Chip> chips, List<String> cards) {
  public record Chip(String path, String label, int count, boolean chosen) {}
}
